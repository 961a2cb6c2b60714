import * as prettier from 'prettier';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { eventContractsFile } from './event-contracts-file';
import { staleOf } from './generated-file';

const NOBODY = { members: [], contracts: new Map<string, string>() };
const manifest = { name: 'cart', events: { publishes: ['cart.filled'], subscribes: [] } };

function contractOf(changes: object = {}): string {
  return JSON.stringify({
    type: 'object',
    properties: {
      id: { type: 'string' },
      size: { enum: ['small', 'large'] },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: { count: { type: 'integer' } },
          required: ['count'],
          additionalProperties: false,
        },
      },
      note: { type: 'string' },
    },
    required: ['id', 'size', 'lines'],
    additionalProperties: false,
    ...changes,
  });
}

const EVENTS = `
export interface Filled {
  readonly id: string;
  readonly size: 'small' | 'large';
  readonly lines: readonly { readonly count: number }[];
  readonly note?: string | undefined;
}
export interface CartEvents { readonly 'cart.filled': Filled }
`;

function textOf(files: Readonly<Record<string, string>>): string | undefined {
  return eventContractsFile.textOf(moduleOf(files, { manifest }), NOBODY);
}

const CASES: Readonly<Record<string, readonly [events: string, contract?: string]>> = {
  'takes code that agrees': [EVENTS],
  'takes code that says less of a value': [EVENTS.replace(`'small' | 'large'`, 'string')],
  'takes code that never leaves something out': [
    EVENTS.replace('note?', 'note').replace(' | undefined', ''),
  ],
  'takes code that knows fewer values': [EVENTS.replace(`'small' | 'large'`, `'small'`)],
  'takes code with more than an open contract tells': [
    EVENTS.replace('readonly id: string;', 'readonly id: string; readonly by: string;'),
    contractOf({ additionalProperties: true }),
  ],
  'refuses code that lacks a field': [EVENTS.replace('  readonly id: string;\n', '')],
  'refuses code that has a field more': [
    EVENTS.replace('readonly id: string;', 'readonly id: string; readonly by: string;'),
  ],
  'refuses code that may have a field more': [
    EVENTS.replace('readonly id: string;', 'readonly id: string; readonly by?: string;'),
  ],
  'refuses code that has a field more inside a list': [
    EVENTS.replace('count: number', 'count: number; readonly at: string'),
  ],
  'refuses code that has another type': [EVENTS.replace('id: string', 'id: number')],
  'refuses code that has another value': [EVENTS.replace(`'large'`, `'huge'`)],
  'refuses code that may be null': [EVENTS.replace('id: string', 'id: string | null')],
  'refuses code that renames a field': [EVENTS.replace('lines:', 'rows:')],
};

/** What the compiler says of the generated file of each case, by the case's number: one program for all of them. */
function complaintsByCase(): readonly (readonly string[])[] {
  const sources = new Map<string, string>(
    Object.values(CASES).flatMap(([events, contract = contractOf()], index) => {
      const files = { 'src/events.ts': events, 'contracts/cart.filled.schema.json': contract };
      return [
        [`/case-${index}/events.ts`, events],
        [`/case-${index}/contracts.generated.ts`, textOf(files) ?? ''],
      ] as const;
    }),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const getLibrary = host.getSourceFile.bind(host);
  host.directoryExists = () => true;
  host.fileExists = (name) => sources.has(name);
  host.getSourceFile = (name, version) => {
    const text = sources.get(name);
    return text === undefined
      ? getLibrary(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return Object.keys(CASES).map((_, index) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(`/case-${index}/contracts.generated.ts`))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

const agreeing = {
  'src/events.ts': EVENTS,
  'contracts/cart.filled.schema.json': contractOf(),
};

it('is what the compiler holds code against', { timeout: 60_000 }, () => {
  const complaints = complaintsByCase();
  for (const [index, name] of Object.keys(CASES).entries()) {
    const said = complaints[index] ?? [];
    if (name.startsWith('takes')) expect(said, name).toEqual([]);
    else expect(said[0], name).toMatch(/does not satisfy the constraint/);
  }
});

describe('the file', () => {
  const withFile = (text: string) =>
    moduleOf({ ...agreeing, 'src/contracts.generated.ts': text }, { manifest });

  it('is true in whatever way it is formatted', () => {
    const text = textOf(agreeing) ?? '';
    expect(staleOf(eventContractsFile, withFile(text), NOBODY)).toBeUndefined();
    const other = text.replaceAll("'", '"').replaceAll('  ', '\t').replaceAll(';\n', '\n');
    expect(staleOf(eventContractsFile, withFile(other), NOBODY)).toBeUndefined();
  });

  it.each([
    { tags: { type: 'array', items: { type: 'string' } } },
    { tags: { type: ['array', 'null'], items: { type: ['string', 'null'] } } },
    { tags: { type: 'array', prefixItems: [{ type: 'array' }, { type: 'string' }], items: false } },
    { tags: { anyOf: [{ type: 'array', items: { enum: ['a', 'b'] } }, { const: 'two words' }] } },
    {
      'two words': {
        allOf: [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, { enum: ['a'] }],
      },
    },
  ])('is true after formatting: %j', async (more) => {
    const { properties, ...rest } = JSON.parse(contractOf()) as { properties: object };
    const contract = JSON.stringify({ ...rest, properties: { ...properties, ...more } });
    const files = { ...agreeing, 'contracts/cart.filled.schema.json': contract };
    const formatted = await prettier.format(textOf(files) ?? '', { parser: 'typescript' });
    const module = moduleOf({ ...files, 'src/contracts.generated.ts': formatted }, { manifest });
    expect(staleOf(eventContractsFile, module, NOBODY)).toBeUndefined();
  });

  it.each([
    ['a type', 'readonly id: string', 'readonly id: number'],
    ['a mark', 'readonly id:', 'readonly id?:'],
    ['the proof', /Kept<Exact.*>;/, 'CartEvents;'],
  ])('is stale when %s was edited', (_what, from, to) => {
    const text = (textOf(agreeing) ?? '').replace(from, to);
    expect(staleOf(eventContractsFile, withFile(text), NOBODY)?.staleness).toBe('differs');
  });

  it('is missed by nobody who has not got it, and needless without contracts', () => {
    expect(staleOf(eventContractsFile, moduleOf(agreeing, { manifest }), NOBODY)).toBeUndefined();
    const { 'src/events.ts': events } = agreeing;
    const bare = moduleOf(
      { 'src/events.ts': events, 'src/contracts.generated.ts': '//' },
      { manifest },
    );
    expect(staleOf(eventContractsFile, bare, NOBODY)?.staleness).toBe('needless');
  });

  it('holds what is read against the contracts of others, unless these leave it open', () => {
    const events = { publishes: [], subscribes: ['cart.filled', 'cart.left'] };
    const text = eventContractsFile.textOf(
      moduleOf(
        {
          'src/incoming.ts': `export interface Incoming { 'cart.filled': { id: string }; 'cart.left': object }`,
        },
        { manifest: { name: 'desk', events } },
      ),
      {
        members: [],
        contracts: new Map([
          ['cart.filled', contractOf()],
          ['cart.left', '{"type":"object"}'],
        ]),
      },
    );
    expect(text).toContain(
      "readonly 'cart.filled': Kept<Incoming['cart.filled'], CartFilledData>;",
    );
    expect(text).not.toContain('cart.left');
  });
});

describe('contracts as the kernel takes them', () => {
  const index = { 'src/index.ts': `export { CART_CONTRACTS } from './contracts.generated.js';` };
  const contract = contractOf({ 'x-version': '1.2.0', title: 'Filled' });
  const files = { ...index, 'contracts/cart.filled.schema.json': contract };

  it('are there for a module that asks for them, whether or not it has types', () => {
    const text = textOf(files) ?? '';
    expect(text).toContain('export const CART_CONTRACTS: Readonly<Record<string, {');
    expect(text).toContain("'cart.filled': { dataschema: 'urn:event:cart.filled:1.2.0', schema: {");
    expect(text).toContain("size: { enum: ['small', 'large'] }");
    expect(text).not.toContain('Filled');
    expect(text).not.toContain('Kept<');
  });

  it('stand before the types of a module that has both', () => {
    const text = textOf({ ...files, 'src/events.ts': EVENTS }) ?? '';
    expect(text.indexOf('CART_CONTRACTS')).toBeLessThan(text.indexOf('interface CartFilledData'));
  });

  it('are not there for a module that was made before there were any', () => {
    expect(textOf(agreeing)).not.toContain('CONTRACTS');
  });

  it('name what cannot be checked, and say so', () => {
    const odd = contractOf({ allOf: [{ $ref: '#' }] });
    const text = textOf({ ...files, 'contracts/cart.filled.schema.json': odd });
    expect(text).toContain('// Not checked:');
    expect(text).toContain("{ dataschema: 'urn:event:cart.filled' },");
  });

  it('are stale when a limit was changed by hand, and in whatever format true', () => {
    const text = (textOf(files) ?? '').replace("'small', 'large'", "'small'");
    const others = { ...files, 'src/contracts.generated.ts': text };
    const module = moduleOf(others, { manifest });
    expect(staleOf(eventContractsFile, module, NOBODY)?.staleness).toBe('differs');
    const formatted = (textOf(files) ?? '').replaceAll("'", '"').replaceAll('{ ', '{\n  ');
    const same = moduleOf({ ...files, 'src/contracts.generated.ts': formatted }, { manifest });
    expect(staleOf(eventContractsFile, same, NOBODY)).toBeUndefined();
  });
});

describe('contracts of what comes to an ecosystem from outside', () => {
  const desk = { kind: 'ecosystem', name: 'claims-desk', purpose: 'Judge', modules: [] } as const;
  const asked = { 'src/all.ts': `import { CLAIMS_DESK_OUTSIDE_CONTRACTS } from './other.js';` };
  const specification = `
events:
  premium.overdue: { external: true, payload: { type: object, required: [policy] } }
  holiday.begun: { external: true, description: Nobody works. }
  claim.filed: { payload: { type: object } }
`;
  const said = (files: Readonly<Record<string, string>>) =>
    eventContractsFile.textOf(moduleOf(files, { manifest: desk }), NOBODY);

  it('are those of its specification, with what is checked', () => {
    expect(
      said({ ...asked, 'ecosystem.yaml': specification })
        ?.split('\n')
        .slice(2),
    ).toEqual([
      '/** Contracts of events that come from outside, as `ecosystem.yaml` describes them. */',
      'export const CLAIMS_DESK_OUTSIDE_CONTRACTS: Readonly<Record<string, { readonly dataschema: string; readonly schema?: object }>> = {',
      "  'premium.overdue': { dataschema: 'urn:event:premium.overdue', schema: { type: 'object', required: ['policy'] } },",
      "  'holiday.begun': { dataschema: 'urn:event:holiday.begun', schema: {} },",
      '};',
      '',
    ]);
  });

  it('are none where nothing comes from outside any more, and compile', () => {
    const events = 'events: { claim.filed: { payload: { type: object } } }';
    for (const files of [asked, { ...asked, 'ecosystem.yaml': events }]) {
      expect(said(files)).toMatch(/OUTSIDE_CONTRACTS: .* = \{\n\};\n$/);
    }
  });

  it('are not there for an ecosystem that was made before there were any', () => {
    expect(said({ 'ecosystem.yaml': specification })).toBeUndefined();
  });
});
