import { expect, it } from 'vitest';
import { writtenOperations } from './written-operations';

const FILE = 'tests/a.performance.test.ts';
const read = (text: string) => {
  const { places, isComplete } = writtenOperations(FILE, text);
  return { names: [...places.keys()], isComplete };
};

it.each([
  'export const operations = { create: () => run, list() { return run; } };',
  "export const operations = { 'create': setUp, list } as const satisfies Operations;",
  'const operations = Object.freeze({ create, list });\nexport { operations };',
])('reads all of %j', (text) => {
  expect(read(text)).toEqual({ names: ['create', 'list'], isComplete: true });
});

it.each([
  ['export const operations = { create, ...others };', ['create']],
  ['export const operations = { create, [list]: setUp };', ['create']],
  ["export { operations } from './support/operations.js';", []],
  ['export const operations = operationsOf(setUp);', []],
  ['export const operations = {', []],
])('knows that there may be more than it reads in %j', (text, names) => {
  expect(read(text)).toEqual({ names, isComplete: false });
});

it('tells where each is written', () => {
  const { places } = writtenOperations(FILE, 'export const operations = {\n  create: setUp,\n};');
  expect(places.get('create')).toEqual({ line: 2, column: 3 });
});
