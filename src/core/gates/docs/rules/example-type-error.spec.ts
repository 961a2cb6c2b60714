import { expect, it } from 'vitest';
import { runFindings } from '../examples.fixture';
import { files } from '../docs.fixture';
import { exampleTypeError } from './example-type-error';

const problem = { document: 'README.md', line: 14, column: 3, code: 2304 };

it('is content with examples that compile', () => {
  expect(runFindings(exampleTypeError, files(), {})).toEqual([]);
});

it('reports what the compiler says at its place', () => {
  const typeProblems = [{ ...problem, message: "Cannot find name 'log'." }];
  expect(runFindings(exampleTypeError, files(), { typeProblems })).toEqual([
    "README.md:14:3 The example does not compile: Cannot find name 'log' (TS2304).",
  ]);
});

it('leaves an import that leads nowhere to its own rule', () => {
  const readme = "# A\n\n```ts\nimport { gone } from '@acme/intent-log';\n```\n";
  const typeProblems = [4, 5].map((line) => ({ ...problem, line, message: 'No.' }));
  expect(
    runFindings(exampleTypeError, files({ 'README.md': readme }), { typeProblems }),
  ).toHaveLength(1);
});
