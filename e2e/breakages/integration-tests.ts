import type { Breakage } from './breakage';

const file = 'tests/intent-log.integration.test.ts';

/** They name every event and prove nothing. */
const idleTests = (...imports: readonly string[]): string => {
  const events = ['created', 'updated', 'removed'].map((event) => `'intent-log.${event}'`);
  return [
    "import { createKernel } from '@acme/kernel';",
    ...imports,
    "import { expect, it } from 'vitest';\n",
    `it.each([${events.join(', ')}])('knows %s', (event) => {`,
    '  expect(createKernel.name).not.toBe(event);',
    '});\n',
  ].join('\n');
};

/** Of `wsp-integration`. */
export const INTEGRATION_TESTS: readonly Breakage[] = [
  {
    rule: 'event-not-exercised',
    what: 'an event that no test names',
    break: (module) => {
      module.replaceAll(file, "'intent-log.removed'", "`intent-log.${'removed'}`");
    },
    at: { file: 'wsp.json', lineOf: '"intent-log.removed"' },
    says: 'publishes `intent-log.removed`, and no integration test names it',
  },
  {
    rule: 'event-not-exercised',
    what: 'an event that a test does no more than name',
    break: (module) => {
      module.replaceAll(file, "'intent-log.removed'", "`intent-log.${'removed'}`");
      module.append(
        file,
        [
          "\nit('knows an event', () => {",
          "  const removed = 'intent-log.removed';",
          '  void removed;',
          "  expect(createIntentLog.name).not.toBe('');",
          '});\n',
        ].join('\n'),
      );
    },
    at: { file: 'wsp.json', lineOf: '"intent-log.removed"' },
    says: 'integration tests do no more than name it',
  },
  {
    rule: 'event-not-exercised',
    what: 'an event of which the subscriber tells nobody',
    break: (module) => {
      module.replaceAll(file, "'intent-log.removed'", "`intent-log.${'removed'}`");
      module.append(
        file,
        [
          "\nit('listens', () => {",
          '  const seen: unknown[] = [];',
          "  setUp().kernel.bus.subscribe('intent-log.removed', (event) => void seen.push(event));",
          "  expect(createIntentLog.name).not.toBe('');",
          '});\n',
        ].join('\n'),
      );
    },
    at: { file: 'wsp.json', lineOf: '"intent-log.removed"' },
    says: 'integration tests do no more than name it',
  },
  {
    rule: 'integration-entry-unused',
    what: 'tests that import the module and leave it at that',
    break: (module) => {
      module.write(file, idleTests("import { createIntentLog } from '../src/index.js';"));
      module.append(file, 'void createIntentLog;\n');
    },
    at: { file, lineOf: "from '../src/index.js'" },
    says: 'imports the module and uses nothing of it',
  },
  {
    rule: 'integration-entry-unused',
    what: 'tests that do not use the module',
    break: (module) => {
      module.write(file, idleTests());
    },
    at: { file, lineOf: "import { createKernel } from '@acme/kernel'" },
    says: 'imports nothing of the module',
  },
  {
    rule: 'integration-mocks-dependency',
    what: 'a mock in the place of the kernel',
    break: (module) => {
      module.append(
        file,
        "\nimport { vi } from 'vitest';\nvi.mock('@acme/kernel', { spy: true });\n",
      );
    },
    at: { file, lineOf: 'vi.mock' },
    says: '`@acme/kernel` is replaced by a mock',
  },
  {
    rule: 'integration-tests-missing',
    what: 'no integration test',
    break: (module) => {
      module.remove(file);
    },
    at: file,
    says: 'are integration tests, where at least one was expected',
    breaks: ['structure', 'docs'],
  },
  {
    rule: 'test-failed',
    what: 'an integration test that fails',
    break: (module) => {
      module.replace(file, 'expect(winners).toHaveLength(1)', 'expect(winners).toHaveLength(2)');
    },
    at: { file, lineOf: 'expect(winners).toHaveLength(2)' },
    says: '`writers at the same time > do not overwrite each other` fails',
  },
];
