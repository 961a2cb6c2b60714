import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { exampleResultMisplaced } from './example-result-misplaced';

function check(code: string): string[] {
  return findings(
    exampleResultMisplaced,
    files({ 'README.md': `# A\n\n\`\`\`ts\n${code}\n\`\`\`\n` }),
  );
}

it.each([
  '1 + 1; // => 2',
  '1 + 1\n// => 2',
  'const a = 1; //=> 1',
  'console.log(1, 2); // => 1 2',
  '[1].forEach((one) => {\n  one; // => 1\n});',
  'const { a } = { a: 1 }; // a => 1',
  '/* => 3 */',
])('is content with %j', (code) => {
  expect(check(code)).toEqual([]);
});

it.each([
  ['const { a } = { a: 1 }; // => 1', 4, 25],
  ['const a = 1, b = 2; // => 1', 4, 21],
  ['// => 1\n1;', 4, 1],
  ['1;\n\n// => 1', 6, 1],
  ['if (true) {\n} // => 1', 5, 3],
  ['1; // => 1\n// => 1', 5, 1],
  ['f({ // => 1\n});', 4, 5],
])('reports %j', (code, line, column) => {
  expect(check(code)).toEqual([
    `README.md:${line}:${column} The result \`1\` stands behind nothing that has a value, so nothing is compared.`,
  ]);
});
