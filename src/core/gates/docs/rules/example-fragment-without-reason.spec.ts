import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { exampleFragmentWithoutReason } from './example-fragment-without-reason';

function check(info: string): string[] {
  const readme = `# A\n\n\`\`\`${info}\n1;\n\`\`\`\n`;
  return findings(exampleFragmentWithoutReason, files({ 'README.md': readme }));
}

it.each(['ts', 'ts fragment="needs a running broker"', 'sh fragment', 'ts setup'])(
  'is content with %j',
  (info) => {
    expect(check(info)).toEqual([]);
  },
);

it.each([
  'ts fragment',
  'ts fragment=""',
  'ts fragment="todo"',
  'ts fragment=later',
  'mts fragment',
])('reports %j', (info) => {
  expect(check(info)).toEqual([
    'README.md:3:1 The example is marked `fragment`, so that it is neither compiled nor run, and does not say why.',
  ]);
});
