import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { sectionEmpty } from './section-empty';

function events(text: string): string[] {
  const { 'README.md': readme = '' } = files();
  const changed = readme.replace('None, because it keeps to itself.', text);
  return findings(sectionEmpty, files({ 'README.md': changed }));
}

it.each([
  'None, because it keeps to itself.',
  'No events: it only answers.',
  '```ts\ncode();\n```',
  '| Event |\n| ----- |\n| `a.b` |',
  '`intent.created`',
  '### Published\n\nNone that others see.',
  '![diagram](events.svg)',
  '- one',
])('is content with %j', (text) => {
  expect(events(text)).toEqual([]);
});

it.each([
  '',
  '<!-- none -->',
  '### Published\n\n### Handled',
  '| Event | When |\n| --- | --- |',
  '---',
  '```ts\n\n```',
  '…',
])('reports %j as empty', (text) => {
  expect(events(text)).toEqual(['README.md:23:1 The section `Events` is empty.']);
});

it.each([
  'None.',
  'none',
  'N/A',
  '- None',
  '**Nothing**',
  'Not applicable.',
  'None at all.',
  '*None yet*',
])('wants a reason for %j', (text) => {
  expect(events(text)).toEqual([
    'README.md:23:1 The section `Events` says that there is nothing, but not why.',
  ]);
});

it('is content if one of two sections of the name has content', () => {
  expect(events('## Events of others\n\nSome.')).toEqual([]);
});
