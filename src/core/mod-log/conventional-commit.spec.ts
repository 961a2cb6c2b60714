import { expect, it } from 'vitest';
import { conventionalCommit } from './conventional-commit';

it.each([
  [
    'feat: search',
    '',
    { type: 'feat', scope: undefined, description: 'search', isBreaking: false },
  ],
  ['Fix(log): a slip', '', { type: 'fix', scope: 'log', description: 'a slip', isBreaking: false }],
  ['feat!: other ids', '', { type: 'feat', isBreaking: true }],
  ['feat(log)!: other ids', '', { scope: 'log', isBreaking: true }],
  ['perf: faster', 'More.\n\nBREAKING CHANGE: ids are texts', { type: 'perf', isBreaking: true }],
])('reads %j', (subject, body, expected) => {
  expect(conventionalCommit({ subject, body })).toMatchObject(expected);
});

it.each(['Merge branch main', 'search: ', 'feat search', 'feat(log: search', ''])(
  'takes %j for no conventional commit',
  (subject) => {
    expect(conventionalCommit({ subject, body: '' })).toBeUndefined();
  },
);
