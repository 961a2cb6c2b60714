import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { AmiwError } from '../../core/errors';
import { nearestName } from '../../core/naming/nearest';
import { type BlueprintPlace, MANIFEST_FILE } from './own-blueprint';

/**
 * Finds a blueprint that nx.json names.
 *
 * @param reference A path that starts with a dot, from the workspace root, or a folder of an installed package.
 * @throws AmiwError BLUEPRINT_NOT_FOUND
 */
export function locateBlueprint(workspaceRoot: string, reference: string): BlueprintPlace {
  const folder = isPath(reference)
    ? resolve(workspaceRoot, reference)
    : folderOfPackage(workspaceRoot, reference);
  if (folder === undefined || !existsSync(join(folder, MANIFEST_FILE))) {
    throw notFound(workspaceRoot, reference);
  }
  const shown = relative(workspaceRoot, folder).replaceAll('\\', '/');
  return { reference, folder: realpathSync(folder), shown };
}

export function isPath(reference: string): boolean {
  return /^\.{1,2}\//.test(reference);
}

/** Looked up as Node does it, but by folder: a package's `exports` are about code, and this is data. */
function folderOfPackage(workspaceRoot: string, reference: string): string | undefined {
  const folder = join(workspaceRoot, 'node_modules', reference);
  if (existsSync(folder)) return folder;
  const above = dirname(workspaceRoot);
  return above === workspaceRoot ? undefined : folderOfPackage(above, reference);
}

function notFound(workspaceRoot: string, reference: string): AmiwError {
  return new AmiwError('BLUEPRINT_NOT_FOUND', {
    where: 'nx.json',
    found: `"blueprints" of @wsp/amiw names ${JSON.stringify(reference)}, where there is no ${MANIFEST_FILE}.`,
    expected: `Expected a folder with ${MANIFEST_FILE}: "./tools/blueprints/pricing", or "@acme/blueprints/pricing" in an installed package.`,
    fix: isPath(reference)
      ? fixOfPath(workspaceRoot, reference)
      : fixOfPackage(workspaceRoot, reference),
  });
}

function fixOfPath(workspaceRoot: string, reference: string): string {
  const [parent, name] = split(reference);
  const nearest = nearestName(name, blueprintsIn(resolve(workspaceRoot, parent)));
  return nearest === undefined
    ? `run \`nx g @wsp/amiw:blueprint ${name}\`, or remove it from nx.json`
    : `write "${parent}/${nearest}"`;
}

function fixOfPackage(workspaceRoot: string, reference: string): string {
  if (existsSync(join(workspaceRoot, reference, MANIFEST_FILE))) return `write "./${reference}"`;
  const parts = reference.split('/');
  const name = parts.slice(0, reference.startsWith('@') ? 2 : 1).join('/');
  const installed = folderOfPackage(workspaceRoot, name);
  if (installed === undefined) return `install the package: npm install --save-dev ${name}`;
  const [parent, last] = split(reference);
  const beside = blueprintsIn(folderOfPackage(workspaceRoot, parent) ?? installed);
  const nearest = nearestName(last, beside) ?? beside[0];
  return nearest === undefined
    ? `remove it from nx.json: ${name} has no blueprint there`
    : `write "${parent}/${nearest}"`;
}

function split(reference: string): readonly [parent: string, name: string] {
  const trimmed = reference.replace(/\/+$/, '');
  const at = trimmed.lastIndexOf('/');
  return [trimmed.slice(0, Math.max(at, 0)), trimmed.slice(at + 1)];
}

function blueprintsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST_FILE)));
}
