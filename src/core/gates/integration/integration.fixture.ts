import { moduleOf, type ModuleOverrides } from '../../module/module-view.fixture';
import { fileOf, runOf } from '../../test-run/test-run.fixture';
import type { IntegrationFacts } from './facts';

const SOURCES = {
  'package.json': '{ "name": "@acme/intent-log" }',
  'src/index.ts': "export { keep } from './keep.js';\n",
  'src/keep.ts': 'export const keep = 1;\n',
};

/** A module with these integration tests and helpers; each `*.integration.test.ts` was run and passed. */
export function integrationOf(
  files: Readonly<Record<string, string>>,
  overrides: ModuleOverrides = {},
): IntegrationFacts {
  const module = moduleOf({ ...SOURCES, ...files }, overrides);
  const tests = module.files.filter((file) => file.includes('.integration.'));
  return {
    module,
    run: runOf({ kind: 'integration', files: tests.map((file) => fileOf(file, [{}])) }),
  };
}
