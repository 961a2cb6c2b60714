import { MODULE, projectName } from '../harness/bases';
import { setPluginOptions } from '../harness/gates';
import { QUICK } from '../harness/workspace';
import type { Breakage } from './breakage';

/** As somebody does who is in a hurry: the gate alone, on whatever evidence lies there. */
const alone = ['--excludeTaskDependencies', '--skipNxCache'];

const evidence = (gate: string): string => `.wsp/${MODULE.root}/${gate}.json`;

/** Of `wsp-validate`. */
export const EVIDENCE: readonly Breakage[] = [
  {
    rule: 'demo-transcript-differs',
    what: 'a README that says something else than the demo',
    break: (module) => {
      module.replace('README.md', 'page: First', 'page: Second');
    },
    at: { file: 'README.md', lineOf: 'page: Second' },
    says: '`page: Second` where the demo says `page: First`',
  },
  {
    rule: 'evidence-missing',
    what: 'a gate that was not run',
    break: (_, workspace) => {
      workspace.remove(evidence('docs'));
    },
    at: 'wsp.json',
    says: '`wsp-docs` is missing',
    args: alone,
  },
  {
    rule: 'evidence-missing',
    what: 'a result that is cut off',
    break: (_, workspace) => {
      workspace.edit(evidence('coverage'), (text) => text.slice(0, 100));
    },
    at: 'wsp.json',
    says: '`wsp-coverage` is empty or not an evidence record',
    args: alone,
  },
  {
    rule: 'evidence-stale',
    what: 'a source that was changed after the gates ran',
    break: (module) => {
      module.append('src/index.ts', '// One more remark.\n');
    },
    at: 'wsp.json',
    says: 'Evidence of `wsp-demo` is of other files',
    args: alone,
  },
  {
    rule: 'evidence-stale',
    what: 'a source of a dependency that was changed after the gates ran',
    break: (_, workspace) => {
      workspace.edit(`${MODULE.kernel}/src/index.ts`, (text) => `${text}// One more remark.\n`);
    },
    at: 'wsp.json',
    says: 'Evidence of `wsp-integration` is of other files',
    args: alone,
  },
  {
    rule: 'figure-differs',
    what: 'a number of tests that nobody has counted',
    break: (module) => {
      module.append('README.md', '\nAll 4711 tests pass.\n');
    },
    at: { file: 'README.md', lineOf: 'All 4711 tests pass.' },
    says: 'says 4711 tests, but',
  },
  {
    rule: 'gate-failed',
    what: 'a gate that failed before',
    break: async (module, workspace) => {
      module.append('README.md', '\nSee [the guide](docs/guide.md).\n');
      const project = workspace.exists(`${MODULE.root}/project.json`) ? 'apps-22' : 'ts-23';
      const id = `${projectName(project, 'intent-log')}:wsp-docs`;
      await workspace.nx(['run', id], { env: QUICK });
    },
    at: 'wsp.json',
    says: '`wsp-docs` failed with 1 error; expected none',
    also: ['roadmap-ticked-not-done'],
    args: alone,
  },
  {
    rule: 'gate-switched-off',
    what: 'a gate that is switched off',
    break: (_, workspace) => {
      setPluginOptions(workspace, { structure: false });
    },
    at: 'wsp.json',
    says: 'The gate `structure` is switched off',
    severity: 'warning',
  },
  {
    rule: 'exemption-of-unknown-rule',
    what: 'an exemption from a rule that does not exist',
    break: (module) => {
      const exemptions = [{ rule: 'file-to-long', file: 'src/index.ts', reason: 'It is a table.' }];
      module.manifest((manifest) => ({ ...manifest, exemptions }));
    },
    at: 'wsp.json',
    says: '`file-to-long`',
  },
  {
    rule: 'exemption-without-reason',
    what: 'an exemption that gives no reason',
    break: (module) => {
      const exemptions = [{ rule: 'file-to-long', file: 'src/index.ts', reason: 'todo' }];
      module.manifest((manifest) => ({ ...manifest, exemptions }));
    },
    at: { file: 'wsp.json', lineOf: '"todo"' },
    says: 'gives "todo" as its reason',
    also: ['exemption-of-unknown-rule'],
  },
];
