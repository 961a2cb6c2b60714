import type { Breakage } from './breakage';

const file = 'tests/intent-log.integration.test.ts';

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
    rule: 'integration-entry-unused',
    what: 'tests that do not use the module',
    break: (module) => {
      const events = ['created', 'updated', 'removed'].map((event) => `'intent-log.${event}'`);
      module.write(
        file,
        [
          "import { createKernel } from '@acme/kernel';",
          "import { expect, it } from 'vitest';\n",
          `it.each([${events.join(', ')}])('knows %s', (event) => {`,
          '  expect(createKernel.name).not.toBe(event);',
          '});\n',
        ].join('\n'),
      );
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
