import type { Breakage, Module } from './breakage';

const main = 'tests/intent-log.test.ts';
const source = 'src/lifecycle.ts';

/** A test file of its own, so that what it breaks is broken nowhere else. */
const withTest = (file: string, body: string): Breakage['break'] => {
  return (module) => {
    module.write(
      `tests/${file}`,
      `import { expect, it } from 'vitest';\nimport { createIntentLog } from '../src/index.js';\n\n${body}`,
    );
  };
};

const removeUnitTests = (module: Module): void => {
  const tests = module.list('tests').filter((file) => /(?<!\.integration)\.test\.ts$/.test(file));
  for (const file of tests) module.remove(`tests/${file}`);
};

const UNTESTED = Array.from(
  { length: 80 },
  (_, at) =>
    `export function step${at}(value: number): number {\n  return value > ${at} ? 1 : 2;\n}\n`,
).join('');

/** Of `wsp-coverage`: that unit tests pass, that they assert something, and how much they cover. */
export const UNIT_TESTS: readonly Breakage[] = [
  {
    rule: 'assertion-not-awaited',
    what: 'an assertion that nobody waits for',
    break: withTest(
      'more.test.ts',
      "it('has a name', () => {\n  expect(createIntentLog.name).not.toBe('');\n  expect(Promise.resolve(createIntentLog.name)).resolves.not.toBe('');\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: '.resolves' },
    says: 'is a promise that nobody waits for',
    breaks: ['docs'],
  },
  {
    rule: 'assertion-swallowed',
    what: 'an assertion whose failure is caught',
    break: withTest(
      'more.test.ts',
      "it('has no name', () => {\n  try {\n    expect(createIntentLog.name).toBe('');\n  } catch {\n    // right\n  }\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: "toBe('')" },
    says: 'may fail and the test passes',
    breaks: ['docs'],
  },
  {
    rule: 'assertion-without-matcher',
    what: 'an `expect` that says nothing',
    break: withTest('more.test.ts', "it('is there', () => {\n  expect(createIntentLog);\n});\n"),
    at: { file: 'tests/more.test.ts', lineOf: 'expect(createIntentLog)' },
    says: 'says nothing of its subject',
    breaks: ['docs'],
  },
  {
    rule: 'config-rewrites-sources',
    what: 'a plugin of its own that changes the sources',
    break: (module) => {
      const plugin = "{ name: 'strip', transform: (code: string) => code.replace(/!/g, '!') }";
      module.replace(
        'vitest.config.mts',
        'defineConfig({',
        `defineConfig({\n  plugins: [${plugin}],`,
      );
    },
    at: { file: 'vitest.config.mts', lineOf: 'transform' },
    says: 'The hook `transform` of a plugin',
  },
  {
    rule: 'coverage-bar-lowered-without-reason',
    what: 'a lower bar without a reason',
    break: (module) => {
      module.manifest((manifest) => ({ ...manifest, coverage: { lines: 50 } }));
    },
    at: { file: 'wsp.json', lineOf: '"lines"' },
    says: 'The bar for lines is 50 % without a reason',
  },
  {
    rule: 'coverage-below-bar',
    what: 'sources that no test reaches',
    break: (module) => {
      module.write('src/steps.ts', UNTESTED);
    },
    at: { file: 'src/steps.ts', lineOf: 'return value > 0' },
    says: 'Lines are covered to ',
  },
  {
    rule: 'coverage-ignored-without-reason',
    what: 'code that is kept out of the coverage',
    break: (module) => {
      module.append(source, '/* v8 ignore next */\nexport const EXTRA: number = 1;\n');
    },
    at: { file: source, lineOf: 'v8 ignore' },
    says: 'gives no reason',
  },
  {
    rule: 'coverage-missing',
    what: 'a source that is kept out of the coverage as a whole',
    break: (module) => {
      const text = module.read(source);
      module.write(source, `/* v8 ignore file -- It is generated. */\n${text}`);
    },
    at: source,
    says: 'has no coverage figures',
  },
  {
    rule: 'test-asserts-constant',
    what: 'a test that compares a constant with itself',
    break: withTest('more.test.ts', "it('counts', () => {\n  expect(1).toBe(1);\n});\n"),
    at: { file: 'tests/more.test.ts', lineOf: 'toBe(1)' },
    says: 'compares what stands in the test with itself',
    breaks: ['docs'],
  },
  {
    rule: 'test-asserts-constant',
    what: 'a test that compares a constant in disguise',
    isVariant: true,
    break: withTest(
      'more.test.ts',
      "const ONE = 1;\n\nit('counts', () => {\n  expect(createIntentLog).toBeTypeOf('function');\n  expect(ONE + 1).toBe(2);\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: 'toBe(2)' },
    says: '`expect(ONE + 1).toBe(2)`',
    breaks: ['docs'],
  },
  {
    rule: 'test-failed',
    what: 'a test that fails without a word',
    isVariant: true,
    break: withTest(
      'more.test.ts',
      "it('breaks', () => {\n  expect(createIntentLog).toBeTypeOf('function');\n  throw new RangeError();\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: 'RangeError' },
    says: '`breaks` fails: RangeError was thrown without a message',
    breaks: ['docs'],
  },
  {
    rule: 'test-failed',
    what: 'a test that fails',
    break: withTest(
      'more.test.ts',
      "it('has a short name', () => {\n  expect(createIntentLog.name).toBe('intentLog');\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: "toBe('intentLog')" },
    says: '`has a short name` fails: ',
    breaks: ['docs'],
  },
  {
    rule: 'test-failed',
    what: 'code that does not do what its tests expect',
    break: (module) => {
      module.replace(source, 'version: current.version + 1', 'version: current.version + 2');
    },
    at: { file: main, lineOf: 'expect(updated).toEqual({' },
    says: 'changes what it is given, and nothing else` fails',
    breaks: ['docs', 'integration', 'demo'],
  },
  {
    rule: 'test-file-failed',
    what: 'a test file that cannot be loaded',
    break: withTest(
      'more.test.ts',
      "import './nowhere.js';\nit('waits', () => expect(createIntentLog).toBeTypeOf('function'));\n",
    ),
    at: 'tests/more.test.ts',
    says: 'Outside a test',
    breaks: ['structure', 'docs'],
  },
  {
    rule: 'test-only',
    what: 'a test that keeps the others from running',
    break: (module) => {
      module.replace('tests/validation.test.ts', /\bit\(/, 'it.only(');
    },
    at: { file: 'tests/validation.test.ts', lineOf: 'it.only' },
    says: 'the only one that runs',
  },
  {
    rule: 'test-retried',
    what: 'a test that is tried again, by options under a name',
    break: withTest(
      'more.test.ts',
      "const OPTIONS = { retry: 3 };\n\nit('has a name', OPTIONS, () => {\n  expect(createIntentLog.name).not.toBe('');\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: "it('has a name'" },
    says: '`has a name` is tried again when it fails',
    breaks: ['docs'],
  },
  {
    rule: 'coverage-ignored-without-reason',
    what: 'code that is kept out of the coverage for no reason worth the name',
    isVariant: true,
    break: (module) => {
      module.append(source, '/* v8 ignore next -- ok */\nexport const EXTRA: number = 1;\n');
    },
    at: { file: source, lineOf: 'v8 ignore' },
    says: 'gives no reason',
  },
  {
    rule: 'test-skip-without-reason',
    what: 'a test that is skipped',
    break: (module) => {
      module.replace(main, "  it('happens once'", "  it.skip('happens once'");
    },
    at: { file: main, lineOf: 'it.skip' },
    says: '`skip` keeps this test from running',
  },
  {
    rule: 'test-without-assertion',
    what: 'a test that asserts nothing',
    break: withTest(
      'more.test.ts',
      "it('runs', () => {\n  void createIntentLog;\n  void expect;\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: "it('runs'" },
    says: 'passed without an assertion',
    breaks: ['docs'],
  },
  {
    rule: 'tests-missing',
    what: 'no unit test at all',
    break: removeUnitTests,
    at: main,
    says: 'are unit tests, where at least one was expected',
    breaks: ['structure', 'docs'],
  },
  {
    rule: 'unhandled-error',
    what: 'a rejection that nobody handles',
    break: withTest(
      'more.test.ts',
      "it('starts', () => {\n  void Promise.reject(new Error('It was lost.'));\n  expect(createIntentLog).toBeTypeOf('function');\n});\n",
    ),
    at: { file: 'tests/more.test.ts', lineOf: 'It was lost' },
    says: 'It was lost',
    breaks: ['docs'],
  },
  {
    rule: 'test-run-timed-out',
    what: 'a test that never ends',
    break: withTest(
      'more.test.ts',
      "it('waits', () => {\n  while (createIntentLog.name !== '') expect(createIntentLog).toBeTypeOf('function');\n});\n",
    ),
    at: 'tests/more.test.ts',
    says: 'was still running when the time limit of 30 s was up',
    args: ['--timeoutSeconds=30'],
    breaks: ['docs'],
  },
  {
    rule: 'test-run-crashed',
    what: 'a test that ends its process',
    break: withTest(
      'more.test.ts',
      "it('ends', () => {\n  process.kill(process.pid, 'SIGKILL');\n  expect(createIntentLog).toBeTypeOf('function');\n});\n",
    ),
    at: 'tests/more.test.ts',
    says: 'The test run broke down',
    breaks: ['docs'],
  },
];
