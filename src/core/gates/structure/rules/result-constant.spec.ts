import { expect, it } from 'vitest';
import { reportsOfSource } from '../structure.fixture';
import { resultConstant } from './result-constant';

const reports = (text: string) => reportsOfSource(resultConstant, text);

it.each([
  'export function score(item: Item): number { return 0; }',
  'export function score(item: Item): number { return -1; }',
  'export function isValid(item: Item): boolean { return true; }',
  "export function title(item: Item): string { return 'item'; }",
  'export function title(item: Item): string { return `item`; }',
  'export function find(id: string): Item | null { return null; }',
  'export function find(id: string): Item | undefined { return undefined; }',
  'export function find(id: string): Item | undefined { return void 0; }',
  'export function list(filter: Filter): Item[] { return []; }',
  'export function load(id: string): Item { return {} as Item; }',
  'export function load(id: string): Item { return null!; }',
  'export function load(id: string) { return { ok: true, items: [], page: { next: null } } as const; }',
  'export async function list(filter: Filter): Promise<Item[]> { return []; }',
  'export async function list(filter: Filter) { return await Promise.resolve([]); }',
  'export function list(filter: Filter): Promise<Item[]> { return Promise.resolve([]); }',
  'export function index(items: Item[]) { return new Map<string, Item>(); }',
  'export const score = (item: Item): number => 42;',
  'export const list = async (filter: Filter): Promise<Item[]> => [];',
  'export const load = (id: string): Item => ({}) as Item;',
  'export default (item: Item) => true;',
  'export function save(item: Item) { void item; return true; }',
  'export function save(item: Item) { console.log(`Saving ${item.id}`); return { success: true }; }',
  'export async function save(item: Item) { await new Promise((r) => setTimeout(r, 50)); return true; }',
  'export function list(filter: Filter) { const found: Item[] = []; return found; }',
  'export class Store { save(item: Item) { this.#logger.info(`Saving ${item.id}`); return true; } }',
  'export async function save(item: Item) { await sleep(50); return { success: true }; }',
  'export function list(_filter: Filter): Item[] { return []; }',
  'export function list({ page }: Filter): Item[] { return []; }',
  'function a(b: string) { return 1; }\nexport { a as rate };',
  'export class Store { async list(filter: Filter): Promise<Item[]> { return []; } }',
  'export class Store implements Port { find(id: string) { return null; } save(i: Item) { use(i); } }',
  'export class Guard implements Port { isAllowed(user: User) { return true; } }',
  'export class Store { static of(id: string) { return null; } }',
  'export class Store { list = (filter: Filter) => []; }',
  'export function createStore(): Store { return { find: (id: string) => null, save }; }',
  'export const api = { find(id: string) { return null; }, save };',
  'export function isValid(a: Item) { if (a.open) return true; return true; }',
  'export function isValid(a: Item) { if (!a) { return false; } else { return false; } }',
  'export function isValid(a: Item) { if (a.b) { if (a.c) return 1; return 1; } return 1; }',
  'export function isValid(a: Item) { if (a.tags.includes("x")) { console.log(a); return true; } return true; }',
  "export function title(a: Item) { if (a) return 'x'; return `x`; }",
  'export function list(a: Item) { if (a) return { b: [1, null] }; return { "b": [1, null] } as B; }',
  'export const isValid = (a: Item) => (a.open ? true : true);',
  'export async function list(a: Item) { return a.open ? [] : a.closed ? [] : Promise.resolve([]); }',
  'export function remove(ids: string[]) { void [ids]; return []; }',
  'export function remove(ids: string[]) { ids; return []; }',
  'export const api = Object.freeze({ find(id: string) { return null; }, save });',
])('reports %s', (text) => {
  expect(reports(text)).toHaveLength(1);
});

it('shows what is returned', () => {
  const text = `export function load(id: string) {
  return {
    id: '0', title: 'A rather long title of an item',
  };
}
export const score = (item: Item): number => 42;
`;
  expect(reports(text)).toMatchInlineSnapshot(`
    [
      "src/extra.ts:1 \`load\` returns \`{ id: '0', title: 'A rather long title …\` whatever it is given.",
      "src/extra.ts:6 \`score\` returns \`42\` whatever it is given.",
    ]
  `);
});

it.each([
  ['no parameters', "export function version() { return '1.0'; }"],
  ['a getter', "export class A { get kind() { return 'a'; } }"],
  [
    'a condition',
    'export function find(id: string) { if (id === "") return undefined; return use(id); }',
  ],
  ['an early end', 'export function list(a: string) { if (!a) return []; return [a]; }'],
  ['a type guard', 'export function isNever(value: unknown): value is never { return false; }'],
  ['an identity', 'export const identity = <T>(value: T): T => value;'],
  ['work before a constant', 'export function save(a: string) { store.push(a); return true; }'],
  [
    'a list that is filled',
    'export function list(a: string) { const found = []; found.push(a); return found; }',
  ],
  ['a result made of what is given', 'export function wrap(a: string) { return { a }; }'],
  ['a result of names', 'export function limit(a: string) { return DEFAULT_LIMIT; }'],
  ['a new object', 'export function create(a: string) { return new Store(); }'],
  ['a template', 'export const title = (a: string) => `Item ${a}`;'],
  ['a callback', 'export const all = items.filter((item) => true);'],
  [
    'a default argument',
    'export function list(a: string, keep = (b: string) => true) { return use(a, keep); }',
  ],
  [
    'what is meant to be so by name',
    'export const alwaysTrue = (a: string) => true;\nexport const neverMatches = (a: string) => false;',
  ],
  [
    'a null object',
    'export class NullCache implements Cache { get(key: string) { return undefined; } }',
  ],
  [
    'a capability of an interface',
    'export class Plugin implements Port { supportsStreaming(model: string) { return false; } }',
  ],
  [
    'what is meant to be so by its comment',
    '/** Always returns `true`: every user may read. */\nexport function mayRead(user: User) { return true; }',
  ],
  [
    'a default in an abstract class',
    'export abstract class Base { list(a: string): string[] { return []; } }',
  ],
  [
    'a default that subclasses override',
    'export class Base { list(a: string) { return []; } }\nexport class Other extends Base { override list(a: string) { return [a]; } }',
  ],
  [
    'an overload',
    'export function a(b: string): 1;\nexport function a(b: unknown) { return use(b); }',
  ],
  ['a function that is not exported', 'function list(a: string) { return []; }\nuse(list("a"));'],
  [
    'a private method',
    'export class A { private list(a: string) { return []; } #b(c: string) { return 1; } }',
  ],
  ['a branch', 'export const sign = (a: number) => (a < 0 ? -1 : 1);'],
  ['a parameter that is only the receiver', "export function kind(this: Item) { return 'item'; }"],
  [
    'branches that differ',
    'export function a(b: Item) { if (b.c) return true; if (b.d) return true; return false; }',
  ],
  ['values that only look alike', "export function a(b: Item) { return b.c ? null : 'null'; }"],
  ['another object', 'export const a = (b: Item) => (b.c ? { d: 1 } : { e: 1 });'],
  [
    'a condition that does the work',
    'export function a(b: Item) { if (store.add(b)) return true; return true; }',
  ],
  ['a condition that counts', 'export function a(b: Item) { if (b.count++) return 1; return 1; }'],
  [
    'a branch that does the work',
    'export function a(b: Item) { if (b.c) store.add(b); return 1; }',
  ],
  ['a way to the end', 'export function a(b: Item) { if (b.c) return true; }'],
  ['an error', "export function a(b: Item) { if (!b.c) throw new Error('c'); return true; }"],
  ['a loop', 'export function a(b: Item) { for (const c of b) return true; return true; }'],
  ['the same name twice', 'export const a = (b: Item) => (b.c ? b.d : b.d);'],
  [
    'a getter that is read for its effect',
    'export function a(b: Element) { void b.offsetHeight; return true; }',
  ],
  ['a view', 'export const Empty = (props: Props) => h("p", null, "Nothing");'],
])('accepts %s', (_, text) => {
  expect(reports(text)).toEqual([]);
});

it('says nothing twice', () => {
  const text = 'export function list(a: string): string[] {\n  // TODO: read them\n  return [];\n}';
  expect(reports(text)).toEqual([]);
});
