import Ajv2020 from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { parseManifest } from '../../src/core/manifest/parse-manifest';
import { readJson } from './repository';

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
  readJson('schemas/wsp.schema.json') as object,
);
const ecosystem = { kind: 'ecosystem', name: 'shop', purpose: 'Sell', modules: ['cart'] };
const minimal = { name: 'intent-log', domain: 'communication', purpose: 'Keep intents' };

/** Editors read the schema, gates read the code: both must give the same answer. */
it.each<[string, unknown, boolean]>([
  ['the least', minimal, true],
  [
    'everything',
    {
      ...minimal,
      $schema: 'x',
      blueprint: 'service',
      milestone: 'mvp',
      events: { publishes: ['a.b'], subscribes: ['c.d-e.f'], versions: { 'c.d-e.f': '^1.2.0' } },
      coverage: { lines: 0, branches: 100, reason: 'Why' },
      documents: { lines: 500 },
      references: ['docs/..a.md'],
      budgets: [
        { operation: 'create', metric: 'p50', limit: 20 },
        { operation: 'create', metric: 'p95', limit: 0.5, unit: 'ms' },
        { operation: 'list', metric: 'throughput', limit: 1000, unit: 'per-second' },
        { operation: 'list', metric: 'allocations', limit: 3 },
        { operation: 'list', metric: 'allocations', limit: 4096, unit: 'bytes' },
      ],
      exemptions: [{ rule: 'file-too-long', file: 'src/a.ts', reason: 'Why' }],
    },
    true,
  ],
  ['a module that says so', { kind: 'module', ...minimal }, true],
  ['an ecosystem', ecosystem, true],
  ['an ecosystem with empty events', { ...ecosystem, events: { publishes: [] } }, true],
  ['an ecosystem without modules', { ...ecosystem, modules: undefined }, false],
  ['an ecosystem of no modules', { ...ecosystem, modules: [] }, false],
  ['an ecosystem with a module twice', { ...ecosystem, modules: ['a', 'a'] }, false],
  ['an ecosystem with a module in another case', { ...ecosystem, modules: ['Cart'] }, false],
  ['an ecosystem with a domain', { ...ecosystem, domain: 'sales' }, false],
  ['an ecosystem with a blueprint', { ...ecosystem, blueprint: 'service' }, false],
  ['an ecosystem with options', { ...ecosystem, options: {} }, false],
  ['an ecosystem with an event', { ...ecosystem, events: { subscribes: ['a.b'] } }, false],
  ['an unknown kind', { ...minimal, kind: 'library' }, false],
  ['a module with modules', { ...minimal, modules: ['cart'] }, false],
  ['a module without a domain', { ...minimal, domain: undefined }, false],
  ['a list', [], false],
  ['no name', { domain: 'a', purpose: 'b' }, false],
  ['an unknown key', { ...minimal, tags: [] }, false],
  ['a name in another case', { ...minimal, name: 'IntentLog' }, false],
  ['a name of 65 letters', { ...minimal, name: 'a'.repeat(65) }, false],
  ['a purpose of blanks', { ...minimal, purpose: ' \t' }, false],
  ['an unknown milestone', { ...minimal, milestone: 'beta' }, false],
  ['an event without a dot', { ...minimal, events: { publishes: ['created'] } }, false],
  ['an event twice', { ...minimal, events: { subscribes: ['a.b', 'a.b'] } }, false],
  ['a version of no event', { ...minimal, events: { versions: { created: '1.0.0' } } }, false],
  ['a version of blanks', { ...minimal, events: { versions: { 'a.b': ' ' } } }, false],
  ['an ecosystem with a version', { ...ecosystem, events: { versions: {} } }, false],
  ['101 percent', { ...minimal, coverage: { lines: 101 } }, false],
  ['documents of no lines', { ...minimal, documents: { lines: 0 } }, false],
  ['documents of half a line', { ...minimal, documents: { lines: 2.5 } }, false],
  ['documents without a number', { ...minimal, documents: {} }, false],
  ['a reason of blanks', { ...minimal, coverage: { reason: '' } }, false],
  ['a reference upwards', { ...minimal, references: ['docs/../../x'] }, false],
  ['a reference from the root', { ...minimal, references: ['/x'] }, false],
  ['a reference to a drive', { ...minimal, references: ['C:/x'] }, false],
  ['a reference with a backslash', { ...minimal, references: ['docs\\x'] }, false],
  ...[
    { metric: 'p50', limit: 20 },
    { operation: ' ', metric: 'p50', limit: 20 },
    { operation: 'create', metric: 'mean', limit: 20 },
    { operation: 'create', metric: 'p50', limit: 0 },
    { operation: 'create', metric: 'p50', limit: '20' },
    { operation: 'create', metric: 'p50', limit: 20, unit: 'per-second' },
    { operation: 'create', metric: 'throughput', limit: 20, unit: 'ms' },
    { operation: 'create', metric: 'throughput', limit: 20, unit: 'bytes' },
    { operation: 'create', metric: 'p95', limit: 20, unit: 'bytes' },
    { operation: 'create', metric: 'allocations', limit: 20, unit: 'ms' },
    { operation: 'create', metric: 'allocations', limit: 20, unit: 'per-second' },
    { operation: 'create', metric: 'p50', limit: 20, reason: 'Why' },
  ].map((budget): [string, unknown, boolean] => [
    `the budget ${JSON.stringify(budget)}`,
    { ...minimal, budgets: [budget] },
    false,
  ]),
  [
    'an exemption without a reason',
    { ...minimal, exemptions: [{ rule: 'a-b', file: 'x' }] },
    false,
  ],
])('schema and code agree on %s', (_what, manifest, valid) => {
  const text = JSON.stringify(manifest);
  expect(validate(JSON.parse(text))).toBe(valid);
  expect(parseManifest(text).manifest !== undefined).toBe(valid);
});
