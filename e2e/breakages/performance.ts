import type { Breakage, Module } from './breakage';

const file = 'tests/intent-log.performance.test.ts';
const manifest = 'wsp.json';

const budgets = (change: (budgets: readonly object[]) => readonly object[]) => (module: Module) => {
  module.manifest((before) => ({
    ...before,
    budgets: change(before['budgets'] as readonly object[]),
  }));
};

/** An operation in the place of `create`. */
const create = (code: string) => (module: Module) => {
  module.replace(file, /create: \(\) => \{[\s\S]*?\n {2}\},/, `create: ${code},`);
};

export const PERFORMANCE: readonly Breakage[] = [
  {
    rule: 'budget-exceeded',
    what: 'an operation that does more than it may',
    break: create(
      "() => {\n    const { service } = setUp();\n    return async () => {\n      for (let n = 0; n < 100; n += 1) await service.create({ title: 'One more' });\n    };\n  }",
    ),
    at: { file: manifest, lineOf: '"limit": 10' },
    says: 'The p50 of `create` is ',
  },
  {
    rule: 'budget-inconclusive',
    what: 'an operation that is slow every second time',
    break: (module) => {
      module.append(file, '\nlet turns = 0;\n');
      create(
        '() => {\n    turns += 1;\n    const size = turns % 2 === 0 ? 100 : 100_000;\n    return () => Array.from({ length: size }, String);\n  }',
      )(module);
    },
    at: { file: manifest, lineOf: '"limit": 10' },
    says: 'The rounds do not agree on the p50 of `create`',
    severity: 'warning',
  },
  {
    rule: 'budget-of-unknown-operation',
    what: 'a budget of an operation that there is not',
    break: budgets((all) => [...all, { operation: 'creat', metric: 'p50', limit: 10 }]),
    at: { file: manifest, lineOf: '"creat"' },
    says: '`creat` has a budget and is no operation',
  },
  {
    rule: 'budgets-missing',
    what: 'a product without budgets',
    break: (module) => {
      module.manifest(({ budgets: _budgets, ...before }) => ({ ...before, milestone: 'mvp' }));
      module.remove(file);
    },
    at: { file: manifest, lineOf: '"milestone"' },
    says: 'The module is at `mvp` and has no budgets',
    breaks: ['docs'],
  },
  {
    rule: 'baseline-unreadable',
    what: 'a record of nothing',
    break: (module) => {
      module.write('performance.json', '{ "create": "fast" }\n');
    },
    at: 'performance.json',
    says: '`performance.json` is no record of measurements',
  },
  {
    rule: 'operation-failed',
    what: 'an operation that throws',
    break: create("() => () => Promise.reject(new Error('out of order'))"),
    at: { file, lineOf: 'out of order' },
    says: '`create` failed: out of order',
  },
  {
    rule: 'operation-malformed',
    what: 'an operation that returns nothing to measure',
    break: create('() => undefined'),
    at: { file, lineOf: 'create: () => undefined' },
    says: '`create` returns undefined',
  },
  {
    rule: 'operation-repeated',
    what: 'an operation that is exported twice',
    break: (module) => {
      module.write('tests/another.performance.test.ts', module.read(file));
      module.replace(file, / {2}get: [\s\S]*/, '};\n');
    },
    at: { file, lineOf: 'create: () =>' },
    says: '`create` is exported here and from `tests/another.performance.test.ts`',
    breaks: ['docs'],
  },
  {
    rule: 'operation-too-fast',
    what: 'an operation that does nothing',
    break: create('() => () => undefined'),
    at: { file, lineOf: 'create: () => () => undefined' },
    says: 'One call of `create` takes ',
  },
  {
    rule: 'operation-without-budget',
    what: 'an operation without a budget',
    break: budgets((all) => all.filter((budget) => !JSON.stringify(budget).includes('"create"'))),
    at: { file, lineOf: 'create: () =>' },
    says: '`create` is measured and has no budget',
  },
  {
    rule: 'operations-missing',
    what: 'a performance test that is one of vitest',
    break: (module) => {
      module.write(
        'tests/other.performance.test.ts',
        "import { it } from 'vitest';\n\nexport const fast = () => {\n  it('is fast', () => undefined);\n};\n",
      );
    },
    at: 'tests/other.performance.test.ts',
    says: 'There are no operations: it exports `fast`',
    breaks: ['docs'],
  },
  {
    rule: 'performance-file-failed',
    what: 'a performance test that throws while it is loaded',
    break: (module) => {
      module.append(file, "\nthrow new Error('not today');\n");
    },
    at: { file, lineOf: 'not today' },
    says: 'could not be loaded: not today',
  },
  {
    rule: 'performance-run-crashed',
    what: 'an operation that ends the process',
    break: create('() => () => process.exit(3)'),
    at: { file, lineOf: 'process.exit(3)' },
    says: '`create` called `process.exit(3)`',
  },
  {
    rule: 'performance-run-timed-out',
    what: 'an operation that never ends',
    break: create('() => () => new Promise(() => setInterval(() => undefined, 1000))'),
    at: { file, lineOf: 'setInterval' },
    says: '`create` was still running when the time limit of 8 s was up',
    args: ['--timeoutSeconds=8'],
  },
  {
    rule: 'performance-tests-missing',
    what: 'budgets without a performance test',
    break: (module) => {
      module.remove(file);
    },
    at: { file: manifest, lineOf: '"budgets"' },
    says: 'There are budgets and no performance tests',
    breaks: ['docs'],
  },
];
