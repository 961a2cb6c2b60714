import { expect, it } from 'vitest';
import { reportsOfSource } from '../structure.fixture';
import { notImplemented } from './not-implemented';

const reports = (text: string) => reportsOfSource(notImplemented, text);

it.each([
  "export function a() { throw new Error('Not implemented'); }",
  "export function a() { throw new Error('not yet implemented'); }",
  'export function a() { throw Error(`save is not implemented: ${name}`); }',
  "export function a() { throw 'unimplemented'; }",
  "export function a() { throw new Error('Method not implemented.'); }",
  "export function a() { throw new Error('TODO'); }",
  "export function a() { throw new Error('TODO: write to the store'); }",
  "export function a() { throw new Error('Streaming is not supported yet'); }",
  "export function a() { throw new Error('Coming soon!'); }",
  "export function a() { throw new Error('To be implemented'); }",
  "export function a() { throw new Error('stub'); }",
  "export function a() { throw new Error('This method isn’t implemented'); }",
  'export function a() { throw new NotImplementedError(); }',
  "export function a() { throw new NotImplementedException('save'); }",
  'export function a() { throw new HttpError(HttpStatus.NOT_IMPLEMENTED); }',
  'export function a() { throw notImplemented(); }',
  'export function a() { return notImplemented(); }',
  'export function a() { unimplemented(); }',
  "export const a = () => { throw new Error('not implemented'); };",
  "export const a = () => Promise.reject(new Error('not implemented'));",
  "export async function a() { return Promise.reject(new Error('not implemented')); }",
  "export async function a() { await Promise.resolve(); throw new Error('not implemented'); }",
  "export function a() { console.warn('TODO: send the mail'); }",
  "export function a(b: string) { console.log('not implemented', b); }",
  'export function a(b: string) { this.logger.warn(`save(${b}) is not implemented yet`); }',
  "export function a(b: string[]) { console.warn('Not implemented'); return []; }",
  "export function a(b: string[]) { console.warn('Not implemented'); if (b) return 1; return 1; }",
  "export class A { async b() { this.#log.info('TODO'); } }",
  "export const a = () => { console.error('Not implemented'); };",
  "export function a(b: string) { void b; throw new Error('not implemented'); }",
  "export function a() { console.warn('a'); throw new Error('not implemented'); }",
  "export function a() { assert.fail('not implemented'); }",
  "function inner() { throw new Error('not implemented'); }\nexport const a = inner;",
  "export class A { #b() { throw new Error('not implemented'); } }",
  "export class A { get b(): string { throw new Error('not implemented'); } }",
  "export const a = { b() { throw new Error('not implemented'); } };",
  "export const a = (b = () => { throw new Error('not implemented'); }) => b();",
])('reports %s', (text) => {
  expect(reports(text)).toHaveLength(1);
});

it('names the function and its place', () => {
  const text = `export class Store {
  async get(id: string): Promise<string> {
    throw new Error('Not implemented');
  }
}
list.map(() => { throw new Error('Not implemented'); });
`;
  expect(reports(text)).toMatchInlineSnapshot(`
    [
      "src/extra.ts:2 \`Store.get\` says that it is not implemented and does nothing else.",
      "src/extra.ts:6 A function says that it is not implemented and does nothing else.",
    ]
  `);
});

it.each([
  [
    'the default branch of a switch',
    `export function area(shape: Shape): number {
      switch (shape.kind) {
        case 'circle': return 1;
        default: throw new UnsupportedError(\`Shape \${shape.kind} is not implemented.\`);
      }
    }`,
  ],
  [
    'a condition',
    "export function a(b: number) { if (b > 1) throw new Error('Not implemented'); return b + 1; }",
  ],
  [
    'an error class',
    "export class NotImplementedError extends Error { constructor() { super('Not implemented'); } }",
  ],
  [
    'a factory of errors',
    "export function notImplementedError() { return new Error('Not implemented'); }",
  ],
  [
    'a helper that the reported functions call',
    "export function notImplemented(): never { throw new Error('Not implemented'); }",
  ],
  ['an abstract method', 'export abstract class A { abstract b(): void; }'],
  [
    'what a subclass of an abstract class may provide',
    "export abstract class A { b(): void { throw new Error('Not implemented'); } }",
  ],
  [
    'what a subclass has to override',
    "export class A { b() { throw new Error('Not implemented: override it'); } }\nexport class B extends A { override b() { return 1; } }",
  ],
  [
    'an overload',
    'export function a(b: string): void;\nexport function a(b: unknown): void { use(b); }',
  ],
  ['a declaration', 'export declare function a(): void;'],
  [
    'an operation that is refused',
    "export function set() { throw new TypeError('The list is read-only.'); }",
  ],
  [
    'an operation that is not supported',
    "export function a() { throw new Error('Not supported.'); }",
  ],
  ['a domain with todos', "export function fail(): never { throw new Error('Todo not found'); }"],
  [
    'a domain with stubs',
    "export function fail(): never { throw new Error('Ticket stub is missing'); }",
  ],
  [
    'an exhaustiveness check',
    'export function never(value: never): never { throw new Error(`Unexpected ${String(value)}`); }',
  ],
  ['a text', "export const text = 'not implemented';"],
  [
    'a catch',
    "export function a() { try { run(); } catch { throw new Error('Not implemented'); } }",
  ],
  ['a print of something else', "export function a(b: string) { console.log('Saved', b); }"],
  [
    'a print beside work',
    "export function a(b: string) { console.warn('Sorting is not implemented'); return store.list(b); }",
  ],
  [
    'a print behind a condition',
    "export function a(b: string) { if (b) console.warn('Not implemented'); }",
  ],
  ['a print of a heading', "export function a() { console.log('Todo list:'); }"],
  [
    'a text for somebody else',
    "export function a(reply: Reply) { reply.status(501).send('Not implemented'); }",
  ],
])('accepts %s', (_, text) => {
  expect(reports(text)).toEqual([]);
});
