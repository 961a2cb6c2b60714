import { MODULE } from '../harness/bases';
import type { Breakage, Module } from './breakage';

const test = 'tests/more.test.ts';

/** Puts a test into a file that reads another one, by its path from the module's root. */
const reading = (file: string, path: string) => {
  return (module: Module): void => {
    module.write(
      file,
      `import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createIntentLog } from '../src/index.js';

it('is described', () => {
  const text = readFileSync(new URL('../${path}', import.meta.url), 'utf8');
  expect(text).not.toContain(String(createIntentLog));
});
`,
    );
  };
};

/** Of the gates that run something: what is read is an input. */
export const READ_BY_UNIT_TESTS: readonly Breakage[] = [
  {
    rule: 'input-undeclared',
    what: 'a config that imports a file beside the modules',
    isVariant: true,
    break: (module, workspace) => {
      workspace.write('vitest.shared.mjs', 'export const retries = 0;\n');
      const config = module.read('vitest.config.mts');
      const shared = "import { retries } from '../../../vitest.shared.mjs';\n\nvoid retries;\n";
      module.write('vitest.config.mts', `${shared}${config}`);
    },
    at: 'vitest.config.mts',
    says: 'Reads `vitest.shared.mjs`, which is no input of the gate',
    breaks: ['integration', 'performance', 'demo'],
  },
  {
    rule: 'input-undeclared',
    what: "a test that reads the module's README",
    break: reading(test, 'README.md'),
    at: test,
    says: 'Reads `README.md`, which is no input of the gate',
    breaks: ['docs'],
  },
  {
    rule: 'input-undeclared',
    what: 'a test that reads a test of another module',
    isVariant: true,
    break: reading(test, '../../infrastructure/kernel/tests/clock.test.ts'),
    at: test,
    says: 'Reads `modules/infrastructure/kernel/tests/clock.test.ts`',
    breaks: ['docs'],
  },
];

export const READ_BY_INTEGRATION_TESTS: readonly Breakage[] = [
  {
    rule: 'input-undeclared',
    what: 'an integration test that reads the README of the workspace',
    break: reading('tests/more.integration.test.ts', '../../../README.md'),
    at: 'tests/more.integration.test.ts',
    says: 'Reads `README.md`, which is no input of the gate',
    breaks: ['docs'],
  },
];

export const READ_BY_DEMO: readonly Breakage[] = [
  {
    rule: 'input-undeclared',
    what: 'a demo that reads a document',
    break: (module) => {
      const text = module.read('src/demo.ts');
      const read = "  readFileSync(new URL('../ROADMAP.md', import.meta.url));\n";
      const changed = text.replace('  return { lines, checks };', (end) => `${read}${end}`);
      module.write('src/demo.ts', `import { readFileSync } from 'node:fs';\n${changed}`);
    },
    at: 'src/demo.ts',
    says: 'Reads `ROADMAP.md`, which is no input of the gate',
    breaks: ['coverage'],
  },
];

export const LISTED_INPUTS: readonly Breakage[] = [
  {
    rule: 'input-missing',
    what: 'an input that is no file',
    break: (module) => {
      const inputs = [`${MODULE.root}/README.md`, 'vitest.shared.mjs'];
      module.manifest((manifest) => ({ ...manifest, inputs }));
    },
    at: { file: 'wsp.json', lineOf: '"vitest.shared.mjs"' },
    says: '`vitest.shared.mjs`, which is no file of the workspace that Nx sees',
  },
];
