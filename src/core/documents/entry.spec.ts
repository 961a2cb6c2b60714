import { expect, it } from 'vitest';
import { nameOf } from './entry';

it.each([
  ['function find(id: string): Intent', 'find'],
  ['abstract class Box<T> extends Bag', 'Box'],
  ['const enum Color { Red }', 'Color'],
  ['const & type KINDS', 'KINDS'],
  ['export default function main(): void', 'default'],
  ["export { a as b } from 'other'", 'b'],
  ["export { a } from 'other'", 'a'],
  ["export * as all from 'other'", 'all'],
  ["export * from 'other'", "* from 'other'"],
  ['const x: 1; export { x as "a-b" }', '"a-b"'],
  ['readonly id?: string', 'id'],
  ['type: string', 'type'],
  ['get(id: string): void', 'get'],
  ['get size(): number', 'get size'],
  ['static of(): Box', 'static of'],
  ['protected abstract open(): void', 'open'],
  ['readonly "order.placed": Placed', '"order.placed"'],
  ['[key: string]: number', '[key: string]'],
  ['[Symbol.iterator](): Iterator<number>', '[Symbol.iterator]'],
  ['<T>(value: T): T', '()'],
  ['new (value: string): Box', 'new ()'],
  ['constructor(thing: T)', 'constructor'],
  ['record.labels[]?: string[]', 'record.labels[]'],
  ['intent-log.created', 'intent-log.created'],
])('reads from %j the name %j', (code, name) => {
  expect(nameOf(code)).toBe(name);
});
