import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { exampleMarkUnknown } from './example-mark-unknown';

function check(info: string, before = ''): string[] {
  const readme = `# A\n\n${before}\`\`\`${info}\n1;\n\`\`\`\n`;
  return findings(exampleMarkUnknown, files({ 'README.md': readme }));
}

it.each([
  'ts',
  'ts fragment="needs a running broker"',
  "TypeScript fragment='needs a running broker'",
  'ts setup {1,3-5}',
  'ts title="src/a.ts" showLineNumbers',
  'js continues anything',
  'text not run',
])('is content with %j', (info) => {
  expect(check(info)).toEqual([]);
});

it.each([
  ['ts no-run', 'no-run'],
  ['ts,ignore', 'ignore'],
  ['ts fragmnet="needs a broker"', 'fragmnet'],
])('reports %j', (info, mark) => {
  expect(check(info)).toEqual([
    `README.md:3:1 The example is marked \`${mark}\`, which nothing knows; expected \`fragment\`, \`continues\`, \`setup\`.`,
  ]);
});

it('wants an example before one that continues, and takes a fragment for one', () => {
  expect(check('ts continues')).toEqual([
    'README.md:3:1 The example is marked `continues`, and no example stands before it.',
  ]);
  expect(check('ts continues', '```ts\n2;\n```\n\n')).toEqual([]);
  expect(check('ts continues', '```ts fragment="the first half of it"\n{\n```\n\n')).toEqual([]);
});
