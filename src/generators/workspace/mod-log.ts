import type { Tree } from '@nx/devkit';
import { interfaceOf } from '../../core/documents/module-interface';
import { AmiwError } from '../../core/errors';
import { extractInterface } from '../../core/interface/extract-interface';
import type { InterfaceModel } from '../../core/interface/interface-model';
import { recordOf, type InterfaceRecord } from '../../core/interface/interface-record';
import { withRecord } from '../../core/mod-log/edit-mod-log';
import type { ModuleView } from '../../core/module/module-view';
import { manifestAt } from './manifests';
import { treeModule } from './tree-module';

/** Path of a module's ModLog. */
export function modLogFile(root: string): string {
  return `${root}/ModLog.md`;
}

/** @throws AmiwError MODLOG_UNREADABLE if the module has none */
export function readModLog(tree: Tree, root: string): string {
  return tree.read(modLogFile(root), 'utf8') ?? refuseModLog(root, 'does not exist');
}

/** @throws AmiwError MODLOG_UNREADABLE */
export function refuseModLog(root: string, what: string): never {
  throw new AmiwError('MODLOG_UNREADABLE', {
    found: `${modLogFile(root)} ${what}.`,
    expected:
      'Expected entries `## <version> (<YYYY-MM-DD>): <title>`, the newest first, with a list under `### Changes`.',
    fix: `run \`nx run ${root.split('/').at(-1) ?? root}:wsp-docs\`, and mend what it says of ModLog.md`,
  });
}

/**
 * Fingerprints of what a module exports.
 * @throws AmiwError INTERFACE_UNREADABLE where not all of it can be read
 */
export function interfaceRecord(tree: Tree, root: string): InterfaceRecord {
  const model = interfaceAt(tree, root);
  const problem = model.problems.find(({ kind }) => kind !== 'implicit-type');
  if (problem !== undefined) {
    const { file, line, column, message } = problem;
    throw new AmiwError('INTERFACE_UNREADABLE', {
      found: `The exports of ${root} cannot be read: ${message}`,
      expected: 'Expected sources that parse, and exports that exist.',
      fix: 'mend the source, and run the command again',
      where: `${root}/${file}:${line}:${column}`,
    });
  }
  return recordOf(model);
}

/** With inferred types where the manifest has them inferred. */
function interfaceAt(tree: Tree, root: string): InterfaceModel {
  const manifest = manifestAt(tree, root);
  if (manifest !== undefined)
    return interfaceOf(treeModule(tree, root, manifest, tree.listChanges()));
  return extractInterface((file) => tree.read(`${root}/${file}`, 'utf8') ?? undefined);
}

/** Lets the first entry of a new ModLog record the exports; one without entries stays as its blueprint made it. */
export function recordInterface(tree: Tree, module: ModuleView): void {
  const file = modLogFile(module.root);
  const text = tree.read(file, 'utf8');
  if (text === null) return;
  const recorded = withRecord(text, recordOf(interfaceOf(module)));
  if (recorded !== undefined && recorded !== text) tree.write(file, recorded);
}
