import type { Manifest } from '../../../manifest/manifest';
import type { ModuleView } from '../../../module/module-view';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';

interface RequiredFile {
  /** Any one of them will do. */
  readonly paths: readonly [string, ...string[]];
  /** What it is there for, to stand behind "which". */
  readonly purpose: string;
}

const SPECIFICATION: RequiredFile = {
  paths: ['ecosystem.yaml'],
  purpose: 'specifies the ecosystem',
};

export const fileMissing: Rule<ModuleFacts> = {
  id: 'file-missing',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Require every file that makes a module or an ecosystem complete',
  exemptible: false,
  check({ module }, report) {
    for (const { paths, purpose } of requiredFilesOf(module)) {
      if (paths.some((path) => module.files.includes(path))) continue;
      report({
        file: paths[0],
        message: `${paths.map((path) => `\`${path}\``).join(' or ')} is missing, which ${purpose}.`,
        fix: fixFor(module.manifest),
      });
    }
  },
};

/** No generator knows what a module that was written by hand should hold. */
function fixFor(manifest: Manifest): string {
  return manifest.kind === 'module' && manifest.blueprint === undefined
    ? 'Write it.'
    : 'Write it, or run the generator again: it adds what is missing and changes nothing else.';
}

function requiredFilesOf({ manifest: { kind, name } }: ModuleView): RequiredFile[] {
  return [
    ...(kind === 'ecosystem' ? [SPECIFICATION] : []),
    { paths: ['wsp.json'], purpose: 'says what the module is' },
    { paths: ['package.json', 'project.json'], purpose: 'makes the folder a project' },
    { paths: ['tsconfig.json'], purpose: 'says how the sources are compiled' },
    { paths: ['src/index.ts'], purpose: 'exports what others may use' },
    { paths: [`src/${name}.ts`], purpose: 'holds the implementation' },
    { paths: ['src/demo.ts'], purpose: 'runs the module end to end' },
    { paths: [`tests/${name}.test.ts`], purpose: 'tests the module by itself' },
    {
      paths: [`tests/${name}.integration.test.ts`],
      purpose: 'tests the module together with what it depends on',
    },
  ];
}
