import { MODULE } from '../harness/bases';
import { setPluginOptions } from '../harness/gates';
import type { Breakage } from './breakage';
import { STUBS } from './stubs';

const index = 'src/index.ts';
const source = 'src/lifecycle.ts';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `export const VALUE_${at} = ${at};\n`).join('');

export const STRUCTURE: readonly Breakage[] = [
  {
    rule: 'module-misplaced',
    what: 'a module deeper than its domain',
    break: async (_, workspace) => {
      await workspace.git('mv', 'modules/communication', 'modules/nested-communication');
      workspace.write('modules/communication/.gitkeep', '');
      const from = 'modules/nested-communication';
      await workspace.git('mv', from, 'modules/communication/nested');
    },
    at: 'wsp.json',
    says: `expected \`${MODULE.root}\``,
    movedTo: 'modules/communication/nested/intent-log',
  },
  {
    rule: 'name-not-folder',
    what: 'another domain in the manifest than in the path',
    break: (module) => {
      module.replace('wsp.json', '"domain": "communication"', '"domain": "monitoring"');
    },
    at: { file: 'wsp.json', lineOf: '"domain"' },
    says: '`monitoring` in wsp.json, but the folder is `communication`',
  },
  {
    rule: 'domain-unknown',
    what: 'a domain that the workspace does not know',
    break: (_, workspace) => {
      setPluginOptions(workspace, { domains: ['infrastructure', 'billing'] });
    },
    at: { file: 'wsp.json', lineOf: '"domain"' },
    says: '`communication` is unknown; expected one of `infrastructure`, `billing`',
  },
  {
    rule: 'file-missing',
    what: 'no unit test of the module',
    break: (module) => {
      module.remove('tests/intent-log.test.ts');
    },
    at: 'tests/intent-log.test.ts',
    says: 'is missing, which tests the module by itself',
    breaks: ['docs'],
  },
  {
    rule: 'file-empty',
    what: 'a source of comments only',
    break: (module) => {
      module.write('tests/support/helper.ts', '// Later.\n');
    },
    at: 'tests/support/helper.ts',
    says: 'holds nothing but comments',
  },
  {
    rule: 'file-long',
    what: 'a source of 450 lines',
    break: (module) => {
      module.write('tests/support/table.ts', lines(450));
    },
    at: 'tests/support/table.ts',
    says: 'expected at most 400',
    severity: 'warning',
  },
  {
    rule: 'file-too-long',
    what: 'a source of 650 lines',
    break: (module) => {
      module.write('tests/support/table.ts', lines(650));
    },
    at: 'tests/support/table.ts',
    says: 'expected at most 600',
  },
  {
    rule: 'code-outside-source',
    what: 'a script beside the sources',
    break: (module) => {
      module.write('scripts/build.ts', lines(1));
    },
    at: 'scripts/build.ts',
    says: 'outside `src` and `tests`',
  },
  {
    rule: 'contract-missing',
    what: 'an event without a contract',
    break: (module) => {
      module.remove('contracts/intent-log.created.schema.json');
    },
    at: 'contracts/intent-log.created.schema.json',
    says: 'is published, but',
    breaks: ['docs', 'coverage'],
  },
  {
    rule: 'contract-invalid',
    what: 'a contract of a text',
    break: (module) => {
      module.write('contracts/intent-log.created.schema.json', '{ "type": "string" }\n');
    },
    at: 'contracts/intent-log.created.schema.json',
    says: 'has the type `"string"`',
    breaks: ['contracts', 'coverage'],
  },
  {
    rule: 'contract-orphaned',
    what: 'a contract of an event that nobody publishes',
    break: (module) => {
      module.write('contracts/intent-log.archived.schema.json', '{ "type": "object" }\n');
    },
    at: 'contracts/intent-log.archived.schema.json',
    says: 'does not publish `intent-log.archived`',
  },
  ...STUBS,
  {
    rule: 'todo-unowned',
    what: 'a note that belongs to nobody',
    break: (module) => {
      module.append(source, '// TODO: think about it\n');
    },
    at: { file: source, lineOf: 'TODO' },
    says: 'names neither an owner nor an issue',
    severity: 'warning',
  },
  {
    rule: 'import-deep',
    what: 'an import past the entry of another module',
    break: (module) => {
      module.append(source, "import type {} from '../../../infrastructure/kernel/src/clock.js';\n");
    },
    at: { file: source, lineOf: 'infrastructure/kernel' },
    says: 'leaves the module',
  },
  {
    rule: 'import-of-self',
    what: 'an import of the own package',
    break: (module) => {
      module.append(source, "import type {} from '@acme/intent-log';\n");
    },
    at: { file: source, lineOf: '@acme/intent-log' },
    says: "is the module's own package",
  },
  {
    rule: 'import-of-tests',
    what: 'an import of a helper of the tests',
    break: (module) => {
      module.append(source, "import type {} from '../tests/support/set-up.js';\n");
    },
    at: { file: source, lineOf: '../tests/support/set-up.js' },
    says: "is one of the module's tests",
  },
  {
    rule: 'index-exports-nothing',
    what: 'an entry that exports nothing',
    break: (module) => {
      module.write(index, "import './intent-log.js';\n");
    },
    at: index,
    says: 'exports nothing',
    breaks: ['docs', 'coverage', 'integration', 'performance'],
  },
  {
    rule: 'name-not-kebab',
    what: 'a file in camel case',
    break: (module) => {
      module.write('tests/support/helperFunctions.ts', lines(1));
    },
    at: 'tests/support/helperFunctions.ts',
    says: 'is not in kebab-case',
  },
  {
    rule: 'name-of-variant',
    what: 'a second version of a file',
    break: (module) => {
      module.write('tests/support/records-v2.ts', lines(1));
    },
    at: 'tests/support/records-v2.ts',
    says: 'tells its history, not its purpose',
  },
  {
    rule: 'segment-repeated',
    what: 'a folder in a folder of the same name',
    break: (module) => {
      module.write('tests/support/support/helper.ts', lines(1));
    },
    at: 'tests/support/support',
    says: 'repeats `support`',
  },
  {
    rule: 'test-helper-misplaced',
    what: 'a helper of tests beside the tests',
    break: (module) => {
      module.write('tests/helper.ts', lines(1));
    },
    at: 'tests/helper.ts',
    says: 'neither a test nor in `tests/support`',
  },
  {
    rule: 'test-never-run',
    what: 'a test that no gate runs',
    break: (module) => {
      module.write('tests/slow.test.js', "throw new Error('Nobody sees this.');\n");
    },
    at: 'tests/slow.test.js',
    says: 'a test that no gate runs',
    breaks: ['docs'],
  },
  {
    rule: 'import-unresolved',
    what: 'an import of a file that git ignores',
    break: (module, workspace) => {
      workspace.write('.gitignore', `${workspace.read('.gitignore')}generated\n`);
      module.write('src/generated/value.ts', 'export type Value = number;\n');
      module.append(source, "import type {} from './generated/value.js';\n");
    },
    at: { file: source, lineOf: './generated/value.js' },
    says: 'leads to no file of the module',
  },
  {
    rule: 'source-unparsable',
    what: 'a source that does not parse',
    break: (module) => {
      module.append(source, 'export const = 1;\n');
    },
    at: { file: source, lineOf: 'export const = 1' },
    says: 'The source does not parse',
    breaks: ['coverage', 'integration', 'performance', 'demo'],
  },
  {
    rule: 'source-unreachable',
    what: 'a source that nothing leads to',
    break: (module) => {
      module.write('src/spare.ts', 'export const SPARE = 1;\n');
    },
    at: 'src/spare.ts',
    says: 'leads to `src/spare.ts`',
    severity: 'warning',
  },
  {
    rule: 'exemption-unused',
    what: 'an exemption that exempts nothing',
    break: (module) => {
      const exemptions = [{ rule: 'file-too-long', file: index, reason: 'It was long once.' }];
      module.manifest((manifest) => ({ ...manifest, exemptions }));
    },
    at: 'wsp.json',
    says: '`file-too-long` matches no finding',
  },
];
