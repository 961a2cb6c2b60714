import { expect, it } from 'vitest';
import { reportsOfSource } from '../structure.fixture';
import { bodyOnlyTodo } from './body-only-todo';

const reports = (text: string) => reportsOfSource(bodyOnlyTodo, text);

it.each([
  'export function a() { /* TODO */ }',
  'export function a() {\n  // TODO: write to the store\n}',
  'export function a() {\n  // TODO(anna): write to the store\n  return;\n}',
  'export function a(b: string) {\n  // FIXME\n  return [];\n}',
  'export function a() {\n  // Implement this\n}',
  'export function a() {\n  // Implementation goes here\n}',
  'export function a() {\n  // not implemented yet\n  return undefined;\n}',
  'export function a() {\n  // Placeholder\n  return 0;\n}',
  'export function a() {\n  // Mock implementation\n  return { ok: true };\n}',
  'export function a() {\n  return { ok: true }; // for now\n}',
  'export function a() {\n  // In a real implementation, this would call the API.\n  return true;\n}',
  'export async function a() {\n  // This would normally query the database\n  return null;\n}',
  'export async function a() {\n  // TODO\n  console.log("a");\n  return true;\n}',
  'export async function a() {\n  // Simulated: TODO call the API\n  await new Promise((resolve) => setTimeout(resolve, 100));\n  return true;\n}',
  'class A { #b() { /* todo: everything */ } }',
  'list.map(() => { /* TODO */ });',
  'export const a = { b() { /* TODO */ } };',
])('reports %j', (text) => {
  expect(reports(text)).toHaveLength(1);
});

it('names the function and its place', () => {
  const text =
    'export class Store {\n  async save(): Promise<void> {\n    // TODO: implement\n  }\n}\n';
  expect(reports(text)).toMatchInlineSnapshot(`
    [
      "src/extra.ts:2 \`Store.save\` holds a note that it is unfinished, and no implementation.",
    ]
  `);
});

it.each([
  [
    'a note beside work',
    'export function a(b: number) {\n  // TODO(anna): larger numbers\n  return b + 1;\n}',
  ],
  ['a reason', 'export function a() {\n  // Nothing to close: the store is in memory.\n}'],
  ['a note above', '/** TODO: rename. */\nexport function a() {}'],
  ['a note behind', 'export function a() {} // TODO: rename'],
  [
    'a word of the domain',
    'export function a() {\n  // A list of todo items is never null.\n  return [];\n}',
  ],
  [
    'a text for a field',
    'export function a() {\n  // The placeholder of the search field.\n  return "Search…";\n}',
  ],
  [
    'a note of what production has',
    'export function isProduction() {\n  // Set in production only.\n  return false;\n}',
  ],
])('accepts %s', (_, text) => {
  expect(reports(text)).toEqual([]);
});
