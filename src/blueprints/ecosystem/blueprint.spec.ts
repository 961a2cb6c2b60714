import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../core/ecosystem/contract-paths';
import type { PlannedModule } from '../../core/ecosystem/ecosystem-plan';
import type { EcosystemSpec } from '../../core/ecosystem/ecosystem-spec';
import { planWith, plannedModule } from '../../core/ecosystem/plan.fixture';
import { flowSpec, specOf } from '../../core/ecosystem/spec.fixture';
import { contextOf, render } from '../render.fixture';
import { camelCase, pascalCase } from '../shared/words';
import { ecosystemBlueprint } from './blueprint';
import type { EcosystemOptions } from './options';

/** The options of an ecosystem of these modules. */
function optionsOf(
  modules: readonly PlannedModule[],
  changes: Partial<EcosystemSpec> = {},
  contracts: readonly (readonly [string, Contract])[] = [],
): EcosystemOptions {
  return {
    spec: specOf(changes),
    plan: planWith(modules, changes),
    contracts: new Map(contracts),
    parts: modules.map(({ name, domain, purpose, milestone, subscribes }, index) => ({
      name,
      domain,
      purpose,
      milestone,
      root: `modules/${domain}/${name}`,
      packageName: `@acme/${name}`,
      className: pascalCase(name),
      connects: subscribes.length > 0,
      contracts: `${name.replaceAll('-', '_').toUpperCase()}_CONTRACTS`,
      runs: index % 2 === 0,
      variables: [`${name.toUpperCase().replaceAll('-', '_')}_LIMIT`],
    })),
  };
}

function rendered(options: EcosystemOptions, name = 'bakery'): ReadonlyMap<string, string> {
  const { purpose, milestone } = options.spec;
  const root = `ecosystems/${name}`;
  const context = contextOf(name, { domain: '', purpose, milestone, root });
  return render(ecosystemBlueprint, context, options);
}

const ORDERS = plannedModule('orders', { publishes: ['orders.created'] });
const OVEN = plannedModule('oven', {
  domain: 'infrastructure',
  publishes: ['oven.heated'],
  subscribes: ['orders.created', 'holiday.begun'],
});
const CHECK = { claim: 'It is there.', call: 'orders.list', is: ['$$5'] };

const LEAST = optionsOf([ORDERS]);

const BAKERY = optionsOf(
  [ORDERS, OVEN],
  {
    milestone: 'prototype',
    environment: { OVEN_KEY: 'it\'s "hot"' },
    events: {
      'holiday.begun': { external: true, payload: { properties: { days: { type: 'integer' } } } },
    },
    milestones: { mvp: ['Somebody has eaten the bread'] },
    flows: [
      flowSpec({
        steps: [
          { call: 'orders.create', as: 'order' },
          { publish: 'holiday.begun', data: { days: 1 } },
          { call: 'orders.get', with: '$order.lines.0' },
        ],
        checks: [{ ...CHECK, path: 'records' }],
      }),
    ],
  },
  [
    [
      'orders.created',
      { description: 'Somebody | has\nordered.', properties: { record: {}, by: {} } },
    ],
  ],
);

/** Forty modules in a ring: each hears of the one before it. */
function ring(): EcosystemOptions {
  const names = Array.from({ length: 40 }, (_, index) => `department-of-the-bakery-${index + 1}`);
  const modules = names.map((name, index) =>
    plannedModule(name, {
      domain: ['communication', 'infrastructure', 'monitoring'][index % 3] ?? '',
      purpose: `Do what the department number ${index + 1} of the bakery does`,
      milestone: 'mvp',
      publishes: [`${name}.done`, `${name}.failed`],
      subscribes: [`${names.at(index - 1) ?? ''}.done`],
    }),
  );
  const flows = names.map((name) =>
    flowSpec({ name, steps: [{ call: `${name}.create`, with: {} }], events: [`${name}.done`] }),
  );
  return optionsOf(modules, { milestone: 'mvp', flows });
}

const LONG = 'a-name-that-is-as-long-as-the-name-of-a-module-is-allowed-to-be1';
const LONGEST = optionsOf([
  plannedModule(LONG, {
    purpose: 'Bake '.repeat(60).trim(),
    publishes: [`${LONG}.${LONG}.${LONG}`],
  }),
]);

const CASES: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ['one module and no edge', rendered(LEAST)],
  ['everything that there is', rendered(BAKERY)],
  ['forty modules', rendered(ring())],
  ['names as long as they may be', rendered(LONGEST, `${LONG.slice(0, -1)}2`)],
];

/** Number of cells of a row of a table, whose separators may be escaped in it. */
function cellsOf(row: string): string[] {
  return row.replaceAll('\\|', '').split('|').slice(1, -1);
}

describe.each(CASES)('with %s', (_name, files) => {
  const sources = [...files].filter(([path]) => path.endsWith('.ts'));
  const documents = [...files].filter(([path]) => path.endsWith('.md'));

  it('leaves no template text behind', () => {
    for (const [path, text] of files) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text, path).not.toMatch(/<%|%>|\[object|NaN/);
    }
  });

  it('writes sources that can be read, and none that is empty', () => {
    for (const [path, text] of sources) {
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
      expect(diagnostics, path).toEqual([]);
      expect(text.trim(), path).not.toBe('');
    }
  });

  it('writes documents in which nothing is missing', () => {
    for (const [path, text] of documents) {
      expect(text, path).not.toMatch(/undefined|\n{4}|[^.]\.\.(?!\/|\.)|^#+ *$/m);
      const empty = text
        .split('\n')
        .filter((line) => line.startsWith('|') && cellsOf(line).some((cell) => cell.trim() === ''));
      expect(empty, path).toEqual([]);
    }
  });

  it('writes rows that are as wide as their tables, and no table without rows', () => {
    for (const [path, text] of documents) {
      for (const table of text.split('\n\n').filter((part) => part.startsWith('|'))) {
        const widths = table
          .trim()
          .split('\n')
          .map((row) => cellsOf(row).length);
        expect(new Set(widths).size, `${path}: ${table}`).toBe(1);
        expect(widths.length, `${path}: ${table}`).toBeGreaterThan(2);
      }
    }
  });
});

describe('what a project has', () => {
  const least = rendered(LEAST);
  const bakery = rendered(BAKERY);

  it('is what its flows and its events need', () => {
    const optional = ['src/value-at.ts', 'src/item-of.ts', 'src/outside-events.ts'];
    expect(optional.filter((file) => bakery.has(file))).toEqual(optional);
    expect(optional.filter((file) => least.has(file))).toEqual([]);
    expect(bakery.get('tests/README.md')).toContain('`item-of.test.ts`');
    expect(least.get('tests/README.md')).not.toContain('`item-of.test.ts`');
  });

  it('holds what comes from outside against its contract, where anything does', () => {
    const constant = 'BAKERY_OUTSIDE_CONTRACTS';
    expect(bakery.get('src/event-contracts.ts')).toContain(`\n  ...${constant},\n`);
    expect(least.get('src/event-contracts.ts')).not.toContain('OUTSIDE');
  });

  it('tests that fields are missed of what needs some', () => {
    const payloads: readonly [Readonly<Record<string, unknown>>, boolean][] = [
      [{ type: 'object', required: ['days'] }, true],
      [{ type: 'object', required: [] }, false],
      [{ type: 'object' }, false],
      [{ required: ['days'], properties: { days: { $ref: 'days.json' } } }, false],
    ];
    for (const [payload, isTested] of payloads) {
      const events = { ...BAKERY.spec.events, 'holiday.begun': { external: true, payload } };
      const files = rendered({ ...BAKERY, spec: { ...BAKERY.spec, events } });
      const tests = files.get('tests/bakery.test.ts') ?? '';
      expect(tests.includes(`it.each(['holiday.begun']`), JSON.stringify(payload)).toBe(isTested);
    }
  });

  it('says in its documents what its demo says', () => {
    expect(bakery.get('README.md')).toContain('\nIt is there. ["$5"]\n');
    expect(bakery.get('tests/demo.test.ts')).toContain('["It is there.", ["$5"]]');
  });

  it('tells who publishes what to whom', () => {
    const page = bakery.get('INTEGRATION.md')?.replace(/ +/g, ' ');
    expect(page).toContain(
      '| `orders.created` | – | `orders` | `oven` | `record`, `by` | whoever reads it today reads what comes | `bread-ordered` | Somebody \\| has ordered. |',
    );
    expect(page).toContain('| `holiday.begun` | – | outside | `oven` | – | – | – | – |');
    expect(page).toContain('- `orders.created: orders -> oven`');
    expect(least.get('INTEGRATION.md')).toContain('There are none yet.');
  });

  it('is as far as it claims', () => {
    expect(bakery.get('ROADMAP.md')).toContain('claims the milestone **Prototype**');
    expect(bakery.get('ROADMAP.md')).toContain('- [ ] Somebody has eaten the bread.');
    expect(least.get('ROADMAP.md')).toContain('claims the milestone **PoC**');
  });

  it('connects only modules that answer events', () => {
    expect(bakery.get('src/bakery.ts')).toContain('connectOven(oven, kernel.bus),');
    expect(bakery.get('src/bakery.ts')).not.toContain('connectOrders');
    expect(least.get('src/bakery.ts')).toContain('const endings: (() => void)[] = [');
  });

  it('wires each module under its name', () => {
    const text = rendered(ring()).get('src/bakery.ts') ?? '';
    const names = ring().parts.map(({ name }) => camelCase(name));
    expect(names.filter((name) => !text.includes(`  readonly ${name}: `))).toEqual([]);
  });
});
