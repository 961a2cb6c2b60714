import { expect, it } from 'vitest';
import { reportsOfSource } from '../structure.fixture';
import { bodyEmpty } from './body-empty';

const reports = (text: string) => reportsOfSource(bodyEmpty, text);

it.each([
  'export function save(order: Order): void {}',
  'export async function publishEvent(event: Event): Promise<void> {}',
  'export function processAll() {}',
  'export function total(items: Item[]): number {}',
  'export function currentUser(): User {}',
  'export async function currentUser(): Promise<User> { /* Later. */ }',
  'export function whatever(items: Item[]) {}',
  'export class Store implements Port { size(): number {} get(id: string) { return find(id); } }',
  'export const sendMail = async (mail: Mail) => {};',
  'export const save = function (order: Order) {};',
  'export default function validate(input: unknown) {}',
  'function save(order: Order) {}\nexport { save as store };',
  'const save = (order: Order) => {};\nexport default save;',
  'const save = (order: Order) => {};\nexport const api = { save };',
  'export function save(order: Order) { void order; }',
  'export function save(order: Order) { return; }',
  'export function save(order: Order): Promise<void> { return Promise.resolve(); }',
  'export function save(order: Order) { ; }',
  'export function save(order: Order) { /* eslint-disable-line */ }',
  'export class Store { save(order: Order): void {} get(id: string) { return find(id); } }',
  'export class Store { reload() {} }',
  'export class Store { apply(order: Order) {} }',
  'class Store { save(order: Order) {} }\nexport { Store };',
  'class Store { save(order: Order) {} }\nexport const store = new Store();',
  'class Store { save(order: Order) {} }\nexport const createStore = (): Port => new Store();',
  'export class Store { static save(order: Order) {} }',
  'export class Store { save = async (order: Order) => {}; }',
  'export class Store implements Port { async save(order: Order) {} get(id: string) { return find(id); } }',
  'export class Mailer implements Port { async send(_mail: Mail): Promise<void> {} }',
  'export const api = { save(order: Order) {}, load(id: string) { return find(id); } };',
  'export function createStore(): Store { return { save(order: Order) {}, get: (id: string) => find(id) }; }',
  'export const createStore = (): Store => ({ async save(order: Order) {}, get: (id: string) => find(id) });',
  'export const api = { orders: { save(order: Order) {} } };',
])('reports %s', (text) => {
  expect(reports(text)).toHaveLength(1);
});

it('names the function and its place', () => {
  const text =
    'export class Store {\n  @trace()\n  async save(order: Order): Promise<void> {}\n}\n';
  expect(reports(text)).toMatchInlineSnapshot(`
    [
      "src/extra.ts:3 \`Store.save\` is exported and does nothing.",
    ]
  `);
});

it.each([
  ['an empty constructor', 'export class A { constructor(private readonly b: string) {} }'],
  [
    'a private constructor',
    'export class A { private constructor() {} static of() { return new A(); } }',
  ],
  [
    'an overload',
    'export function save(a: string): void;\nexport function save(a: unknown): void { use(a); }',
  ],
  ['an abstract method', 'export abstract class A { abstract save(a: string): void; }'],
  ['an interface', 'export interface A { save(a: string): void }'],
  ['a declaration', 'export declare function save(a: string): void;'],
  ['a default argument', 'export function save(a: string, done = () => {}) { use(a, done); }'],
  ['a callback', 'export const a = save(() => {});'],
  [
    'a function that does nothing by name',
    'export function noop(): void {}\nexport const doNothing = () => {};',
  ],
  [
    'a class that does nothing by name',
    'export class NullMailer implements Mailer { send(mail: Mail) {} }',
  ],
  [
    'a silent logger',
    'export class QuietOnes implements Logger { log(text: string) {} send(text: string) {} }',
  ],
  [
    'a silent logger as an object',
    'export const logs: Logger = { write(text: string) {}, send(text: string) {} };',
  ],
  [
    'a reason in the body',
    'export class Store implements Port { close(force: boolean) { /* The store is in memory. */ } }',
  ],
  [
    'a reason above',
    '/** Does nothing: the store is in memory. */\nexport function save(a: string) {}',
  ],
  [
    'a reason above the class',
    '/** A store that does nothing. */\nexport class Store { save(a: string) {} load() {} }',
  ],
  [
    'a lifecycle method of an interface',
    'export class Store implements Port { close() {} save(a: string) { use(a); } }',
  ],
  [
    'a hook',
    'export class Base { onStart(app: App) {} beforeSave(a: string) {} visitNode(node: Node) {} }',
  ],
  ['a protected hook', 'export class Base { protected prepare(a: string) {} }'],
  ['a private method', 'export class Base { private prepare(a: string) {} #clear() {} }'],
  [
    'a method that subclasses override',
    'export class Base { save(a: string) {} }\nexport class Other extends Base { override save(a: string) { use(a); } }',
  ],
  ['a default in an abstract class', 'export abstract class Base { save(a: string) {} }'],
  [
    'an assertion for the compiler',
    'export function assertType<T>(value: unknown): asserts value is T {}',
  ],
  ['a function that is not exported', 'function save(a: string) {}\nsave("");'],
  ['a setter', 'export class A { set save(a: string) {} }'],
  ['a generator', 'export function* load(a: string) {}'],
  ['a function that works', 'export function save(a: string) { use(a); }'],
  ['a function that prints', 'export function print(a: string) { console.log(a); }'],
  ['default handlers', 'export const defaults = { onError() {}, onDone: () => {} };'],
])('accepts %s', (_, text) => {
  expect(reports(text)).toEqual([]);
});
