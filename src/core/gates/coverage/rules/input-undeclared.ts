import type { ModuleView } from '../../../module/module-view';
import type { FileRead, ReadFacts } from '../../../test-run/file-reads';
import { MANIFEST_FILE } from '../../../test-run/manifest-place';
import { quotedList } from '../../../test-run/test-facts';
import type { ReportedFinding, Rule } from '../../rule';

export const inputUndeclared: Rule<ReadFacts> = {
  id: 'input-undeclared',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Disallow reading files of the workspace that are no inputs of the gate',
  exemptible: false,
  check({ module, run, inputs }, report) {
    if (run.reads === undefined || inputs === undefined) return;
    const declared = new Set(inputs);
    const groups = new Map<string, FileRead[]>();
    for (const read of run.reads) {
      if (declared.has(read.file)) continue;
      const key = `${read.by ?? ''}\n${kindOf(read, module)}`;
      groups.set(key, [...(groups.get(key) ?? []), read]);
    }
    for (const reads of groups.values()) report(findingOf(reads, module));
  },
};

/** `ignored` also holds what wsp.json lists although Nx does not see it. */
type Kind = 'inside' | 'outside' | 'ignored';

function kindOf({ file }: FileRead, module: ModuleView): Kind {
  const own = withinModule(file, module);
  if (own === undefined) return module.manifest.inputs.includes(file) ? 'ignored' : 'outside';
  return module.files.includes(own) ? 'inside' : 'ignored';
}

/** One for all files that one reader reads. */
function findingOf(reads: readonly FileRead[], module: ModuleView): ReportedFinding {
  const [first] = reads;
  const { file = '', by } = first ?? {};
  const reader = by === undefined ? undefined : withinModule(by, module);
  const elsewhere = by !== undefined && reader === undefined ? ` (from \`${by}\`)` : '';
  const names = quotedList(reads.map((read) => withinModule(read.file, module) ?? read.file));
  const what = reads.length === 1 ? 'which is no input' : 'which are no inputs';
  return {
    file: reader ?? MANIFEST_FILE,
    message: `Reads ${names}${elsewhere}, ${what} of the gate: a change there would go unnoticed.`,
    fix: fixFor(kindOf({ file }, module), reads),
  };
}

function fixFor(kind: Kind, reads: readonly FileRead[]): string {
  const paths = reads.map(({ file }) => `"${file}"`).join(', ');
  const list = `add ${paths} to "inputs" in wsp.json`;
  switch (kind) {
    case 'inside':
      return `Keep what is read in \`src\` or \`contracts\`, for tests in \`tests/support\`; or ${list}.`;
    case 'outside':
      return `Move it into the module; or ${list}, so that the gate runs again when it changes.`;
    case 'ignored':
      return 'Nx does not see what git ignores: read a file that is committed, or write it in the test first.';
  }
}

function withinModule(file: string, { root }: ModuleView): string | undefined {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : undefined;
}
