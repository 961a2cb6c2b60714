import { expect, it } from 'vitest';
import { moduleOf } from '../../module/module-view.fixture';
import { operationPlace } from './operation-place';

const FILE = 'tests/a.performance.test.ts';
const placeOf = (text: string, name = 'create') =>
  operationPlace(moduleOf({ [FILE]: text }), FILE, name);

it.each([
  'export const operations = {\n  create: () => run,\n};',
  'export const operations = {\n  create() { return run; },\n} as const;',
  "export const operations = {\n  'create': setUp,\n} satisfies Operations;",
  'const operations = {\n  create,\n};\nexport { operations };',
])('finds it in %j', (text) => {
  expect(placeOf(text)).toEqual({ line: 2, column: 3 });
});

it.each([
  'const other = { create: 1 };\nexport const operations = { list };',
  'export const operations = { list: () => run({ create: 1 }) };',
  'export const operations = { [create]: setUp };',
  'export const operations = {',
])('does not find it in %j', (text) => {
  expect(placeOf(text)).toEqual({});
});

it('has no place in a file that is not there', () => {
  expect(operationPlace(moduleOf({}), FILE, 'create')).toEqual({});
});
