import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AmiwError } from '../core/errors';
import { DEPENDENCY_INTERFACE } from '../core/gates/inputs';
import type { Manifest } from '../core/manifest/manifest';
import { requireManifest } from '../core/manifest/parse-manifest';
import type { ModuleView, WorkspaceView } from '../core/module/module-view';
import { declarationInferrer } from './examples/infer-declarations';
import { isListed, listFiles } from './list-files';

/** What a gate asks for beyond the module's files. */
export interface Surroundings extends Partial<
  Pick<WorkspaceView, 'domains' | 'modules' | 'events' | 'commands'>
> {
  /** Folders of the projects that it depends on, from the workspace root. */
  readonly dependencyRoots?: readonly string[];
}

/**
 * Reads a module or an ecosystem. Throws `AmiwError` `MANIFEST_INVALID` when its manifest is missing or not valid.
 * @param root Its folder, from the workspace root.
 */
export function readModule(
  workspaceRoot: string,
  root: string,
  surroundings: Surroundings = {},
): ModuleView {
  const manifestFile = `${root}/wsp.json`;
  if (!existsSync(join(workspaceRoot, manifestFile))) {
    throw new AmiwError('MANIFEST_INVALID', {
      found: `${manifestFile} does not exist.`,
      expected: 'Expected the manifest of a module.',
      fix: 'generate a module with `nx g @wsp/amiw:module`, or remove the target from this project.',
    });
  }
  const manifest = requireManifest(readText(join(workspaceRoot, manifestFile)), manifestFile);
  const files = listFiles(workspaceRoot, root);
  const known = new Set(files);
  const texts = new Map<string, string>();
  const read = (file: string): string => {
    if (!known.has(file)) throw new Error(`${root}/${file} is not a file of the module.`);
    const text = texts.get(file) ?? readText(join(workspaceRoot, root, file));
    texts.set(file, text);
    return text;
  };
  return {
    root,
    manifest,
    files,
    read,
    inferDeclarations: declarationInferrer({ workspaceRoot, root, files, read }),
    workspace: workspaceView(workspaceRoot, manifest, surroundings),
  };
}

function workspaceView(
  workspaceRoot: string,
  { references, inputs }: Manifest,
  { domains = [], modules = [], events = [], commands, dependencyRoots = [] }: Surroundings,
): WorkspaceView {
  const interfaces = dependencyRoots.map((folder) => `${folder}/${DEPENDENCY_INTERFACE}`);
  return {
    ...{ domains, modules, events, commands },
    dependencies: readFiles(workspaceRoot, interfaces),
    references: readFiles(workspaceRoot, references),
    inputs: new Set(inputs.filter((file) => isListed(workspaceRoot, file))),
  };
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

/** Those of the files that exist. What leads out of the workspace by a symbolic link is no input, and counts as missing. */
function readFiles(workspaceRoot: string, files: readonly string[]): Map<string, string> {
  const inside = realpathSync(workspaceRoot) + sep;
  return new Map(
    files
      .filter((file) => existsSync(join(workspaceRoot, file)))
      .filter((file) => realpathSync(join(workspaceRoot, file)).startsWith(inside))
      .map((file) => [file, readText(join(workspaceRoot, file))]),
  );
}
