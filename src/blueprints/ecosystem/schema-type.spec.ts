import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../core/ecosystem/contract-paths';
import { schemaType } from './schema-type';

const TEXT = { type: 'string' };
const TREE = {
  $ref: '#/$defs/tree',
  $defs: {
    tree: {
      type: 'object',
      properties: { name: TEXT, branches: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    },
  },
};

const TYPES: readonly (readonly [Contract, string])[] = [
  [TEXT, 'string'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'number' }, 'number'],
  [{ type: 'boolean' }, 'boolean'],
  [{ type: 'null' }, 'null'],
  [{}, 'unknown'],
  [{ type: 'object' }, 'Readonly<Record<string, unknown>>'],
  [{ const: 'a' }, '"a"'],
  [{ const: ['a', 1] }, 'readonly ["a", 1]'],
  [
    { const: { a: [], b: {} } },
    '{ readonly "a": readonly []; readonly "b": Readonly<Record<string, never>>; }',
  ],
  [{ enum: ['a', 2, null, false] }, '"a" | 2 | null | false'],
  [{ enum: [] }, 'never'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ type: ['integer', 'number'] }, 'number'],
  [{ type: ['string', 'surprise'] }, 'unknown'],
  [{ type: 'array' }, 'readonly unknown[]'],
  [{ type: 'array', items: TEXT }, 'readonly string[]'],
  [{ type: 'array', items: { type: ['string', 'null'] } }, 'readonly (string | null)[]'],
  [{ type: 'array', items: { type: 'array', items: TEXT } }, 'readonly (readonly string[])[]'],
  [{ type: ['array', 'null'], items: { enum: ['a', 'b'] } }, 'readonly ("a" | "b")[] | null'],
  [
    {
      type: 'object',
      required: ['id'],
      properties: { id: TEXT, 'the note': true, of: { properties: {} } },
    },
    '{ readonly "id": string; readonly "the note"?: unknown; readonly "of"?: Readonly<Record<string, unknown>>; }',
  ],
  [
    { type: 'object', allOf: [{ required: ['id'], properties: { id: TEXT } }] },
    '{ readonly "id": string; }',
  ],
  [
    {
      type: 'object',
      properties: { at: { $ref: '#/$defs/time' } },
      $defs: { time: { type: 'integer' } },
    },
    '{ readonly "at"?: number; }',
  ],
  [{ $ref: '#/$defs/nowhere' }, 'unknown'],
  [{ $ref: 'https://example.org/schema' }, 'unknown'],
  [TREE, '{ readonly "name"?: string; readonly "branches"?: readonly unknown[]; }'],
  [
    { properties: { a: { $ref: '#/$defs/x' }, b: { $ref: '#/$defs/x' } }, $defs: { x: TEXT } },
    '{ readonly "a"?: string; readonly "b"?: string; }',
  ],
];

it.each(TYPES)('%j', (schema, type) => {
  expect(schemaType(schema)).toBe(type);
});

/** What the compiler says against a source. */
function complaints(source: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es5.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...how) =>
    file === 'types.ts'
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
      : readSource(file, ...how);
  const program = ts.createProgram(['types.ts'], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the compiler', { timeout: 60_000 }, () => {
  it('takes every type', () => {
    const source = TYPES.map(([schema], index) => `export type T${index} = ${schemaType(schema)};`);
    expect(complaints(source.join('\n'))).toEqual([]);
  });

  it('refuses data that the schema refuses', () => {
    const type = schemaType({
      type: 'object',
      required: ['id'],
      properties: {
        id: TEXT,
        level: { enum: ['low', 'high'] },
        list: { type: 'array', items: TEXT },
      },
    });
    const source = [
      `type T = ${type};`,
      `export const good: T[] = [{ id: 'a', level: 'low', list: ['b'] }, { id: 'a' }];`,
      `export const bad: T[] = [{ id: 1 }, { id: 'a', level: 'lo' }, {}, { id: 'a', list: [2] }];`,
    ];
    expect(complaints(source.join('\n'))).toHaveLength(4);
  });
});
