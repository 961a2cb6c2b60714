import { expect, it } from 'vitest';
import { extractInterface } from './extract-interface';
import type { ExportedItem, InterfaceModel } from './interface-model';

function extract(files: Readonly<Record<string, string>> | string): InterfaceModel {
  const all: Readonly<Record<string, string>> =
    typeof files === 'string' ? { 'src/index.ts': files } : files;
  return extractInterface((file) => all[file]);
}

function names(model: InterfaceModel): string[] {
  return model.exports.map(({ kind, name }) => `${kind} ${name}`);
}

function item(model: InterfaceModel, name: string): ExportedItem {
  return model.exports.find((one) => one.name === name)!;
}

it('orders by kind, then by name', () => {
  const model = extract(`
    export const z: number = 1, Y = 2;
    export type T = string;
    export interface I {}
    export enum E { A }
    export class C {}
    export async function g(): Promise<void> {}
    export function f(): void {}
    export namespace N { export const inner: number = 1; }
    export { q } from 'other';
    const hidden = 1;
  `);
  expect(names(model)).toEqual([
    'function f',
    'function g',
    'class C',
    'interface I',
    'type T',
    'enum E',
    'constant Y',
    'constant z',
    'namespace N',
    'external q',
  ]);
  expect(model.problems).toEqual([]);
});

it('gives canonical signatures, however the source is formatted', () => {
  const wide =
    'export function f(a: string, { b, c }: { b: number, c?: string } = { b: 1 }, d = 1): void {}';
  const tall = `export function
    f( a : string , // first
      { b,
        c
      }: { b: number; c?: string; } = { b: 1 },
      d = 1,
    )
    : void { return; }`;
  const signature = item(extract(wide), 'f').signature;
  expect(signature).toMatchInlineSnapshot(`
    "function f(a: string, { b, c }?: {
      b: number;
      c?: string;
    }, d?: number): void;"
  `);
  expect(item(extract(tall), 'f').signature).toBe(signature);
});

it('shows all overloads and not the implementation', () => {
  const model = extract(`
    export function f(a: string): string;
    export function f(a: number): number;
    export function f(a: unknown): unknown { return a; }
  `);
  expect(item(model, 'f').signature).toBe(
    'function f(a: string): string;\nfunction f(a: number): number;',
  );
});

it('leaves private members out and keeps a private constructor', () => {
  const model = extract(`
    export abstract class C<T> {
      #a = 1;
      private b = 2;
      private static c(): void {}
      protected d: string = '';
      static e: string;
      constructor(private readonly f: string, public g = 3) {}
      get h(): number { return 1; }
      /** Does it. */ async i(this: C<T>): Promise<void> {}
      abstract j(): T;
    }
    export class P { private constructor() {} static of(): P { return new P(); } }
  `);
  expect(item(model, 'C').signature).toMatchInlineSnapshot(`
    "abstract class C<T> {
      g: number;
      protected d: string;
      static e: string;
      constructor(f: string, g?: number);
      get h(): number;
      i(this: C<T>): Promise<void>;
      abstract j(): T;
    }"
  `);
  expect(item(model, 'P').signature).toContain('private constructor();');
});

it('keeps a type and a constant of the same name together', () => {
  const model = extract(`
    export const KINDS = ['a', 'b'] as const;
    export type KINDS = (typeof KINDS)[number];
  `);
  expect(names(model)).toEqual(['constant KINDS']);
  expect(item(model, 'KINDS').signature).toBe(
    'const KINDS: readonly ["a", "b"];\ntype KINDS = (typeof KINDS)[number];',
  );
});

it('reads documentation, that of overloads, members and nested members included', () => {
  const model = extract(`
    /**
     * Adds, see {@link Sum}.
     *
     * @param a - First
     * @returns The sum
     * @throws {@link RangeError} if it is too large
     * @example
     * add(1)
     */
    export function add(a: number): number;
    /** Adds strings. */
    export function add(a: string): string;
    export function add(a: unknown): unknown { return a; }
    /** Options. */
    export interface Options {
      /** How often. */
      retries: { /** At most. */ max: number; min: number };
    }
  `);
  expect(item(model, 'add').documentation).toEqual({
    description: 'Adds, see `Sum`.\n\nAdds strings.',
    remarks: undefined,
    parameters: [{ name: 'a', text: 'First' }],
    typeParameters: [],
    returns: 'The sum',
    throws: ['`RangeError` if it is too large'],
    examples: ['```ts\nadd(1)\n```'],
    deprecated: undefined,
    defaultValue: undefined,
    see: [],
  });
  expect(
    item(model, 'Options').members.map(({ name, documentation }) => [
      name,
      documentation?.description,
    ]),
  ).toEqual([['retries', 'How often.']]);
});

it('takes documentation from the source where the declarations lose it', () => {
  const model = extract(`
    /** Decorated. */
    @sealed() export class A {}
    export function f(a: string): void;
    /** At the implementation. */
    export function f(a: unknown): void {}
    export namespace N { /** Inner. */ export function g(): void {} }
  `);
  expect(item(model, 'A').documentation?.description).toBe('Decorated.');
  expect(item(model, 'f').documentation?.description).toBe('At the implementation.');
  expect(item(model, 'N').members[0]?.documentation?.description).toBe('Inner.');
});

it('names exports without an explicit type, at their place in text beyond ASCII', () => {
  const { problems } = extract(`// 😀 é
    export const fine: number = f();
    export let bad = f();
    export function alsoBad(a: string) { return f(a); }
    function local() { return f(); }
    export const { one, two: [three] } = f();
    export default f();
  `);
  expect(problems.map(({ kind, line, column, message }) => [kind, line, column, message])).toEqual([
    [
      'implicit-type',
      3,
      16,
      '`bad` is exported without an explicit type: variable must have an explicit type annotation.',
    ],
    [
      'implicit-type',
      4,
      21,
      '`alsoBad` is exported without an explicit type: function must have an explicit return type annotation.',
    ],
    [
      'implicit-type',
      6,
      20,
      "`one` is exported without an explicit type: binding elements can't be exported directly.",
    ],
    [
      'implicit-type',
      6,
      31,
      "`three` is exported without an explicit type: binding elements can't be exported directly.",
    ],
    [
      'implicit-type',
      7,
      20,
      "`default` is exported without an explicit type: default exports can't be inferred.",
    ],
  ]);
});

it('exports destructured names all the same', () => {
  const model = extract('export const { one, two: [three, ...rest] } = f(), four: number = 1;');
  expect(names(model)).toEqual([
    'constant four',
    'constant one',
    'constant rest',
    'constant three',
  ]);
});

it('says that a source does not parse instead of calling its exports missing', () => {
  const { problems } = extract({
    'src/index.ts': "export { a } from './a.js';\nexport { gone } from './gone.js';",
    'src/a.ts': 'export const a: = 1;',
  });
  expect(problems.map(({ kind, file, line, column }) => [kind, file, line, column])).toEqual([
    ['syntax', 'src/a.ts', 1, 17],
  ]);
});

it('says that there is no entry file', () => {
  expect(extract({}).problems).toEqual([
    {
      kind: 'missing',
      file: 'src/index.ts',
      line: 1,
      column: 1,
      message: '`src/index.ts` does not exist.',
    },
  ]);
});

it('reads a byte order mark and CRLF like anything else', () => {
  const model = extract(
    '\uFEFF/**\r\n * Kept.\r\n */\r\nexport const a: {\r\n  b: string;\r\n} = x;\r\n',
  );
  expect(item(model, 'a').signature).toBe('const a: {\n  b: string;\n};');
  expect(item(model, 'a').documentation?.description).toBe('Kept.');
  expect(item(model, 'a').place).toEqual({ file: 'src/index.ts', line: 4, column: 14 });
});
