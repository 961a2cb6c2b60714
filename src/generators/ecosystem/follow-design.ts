import { parseJson, type Tree } from '@nx/devkit';
import type { JSONPath } from 'jsonc-parser';
import { relative } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import { MANIFEST_FILE } from '../../core/test-run/manifest-place';
import { editJson, removeJson } from '../workspace/edit-json';

/** What an edited file names of a project, and where. */
interface Named {
  readonly path: JSONPath;
  readonly key: string;
  readonly value: unknown;
}

/** A module that has left the ecosystem. */
export interface GoneModule {
  readonly root: string;
  readonly packageName: string | undefined;
}

/** What a run would have written, and to what. */
interface Design {
  /** Files that somebody has edited, and that would be different now. */
  readonly leftAlone: readonly string[];
  /** Texts by path, as they would be if nobody had edited them. */
  readonly rendered: ReadonlyMap<string, string>;
  readonly gone: readonly GoneModule[];
}

/** Files that name every module, for npm and for TypeScript. */
const NAMING_FILES = ['package.json', 'tsconfig.lib.json', 'tsconfig.spec.json'] as const;

/**
 * Lets files that somebody has edited tell of the ecosystem what is true now: its manifest what the specification
 * says, and those that name every module which they are. Everything else in them stays as it is, down to the byte.
 *
 * @returns those of the files that are left alone indeed.
 */
export function followDesign(
  tree: Tree,
  root: string,
  { leftAlone, rendered, gone }: Design,
): readonly string[] {
  for (const file of NAMING_FILES) {
    const text = rendered.get(file);
    if (text !== undefined) followModules(tree, root, file, { text, gone });
  }
  followSpec(tree, root, rendered.get(MANIFEST_FILE) ?? '{}', leftAlone.includes(MANIFEST_FILE));
  const followed: ReadonlySet<string> = new Set([MANIFEST_FILE, ...NAMING_FILES]);
  return leftAlone.filter((file) => !followed.has(file));
}

/** Who has changed what the manifest says otherwise meant it, until the specification changes. */
function followSpec(tree: Tree, root: string, rendered: string, isOutdated: boolean): void {
  const path = `${root}/${MANIFEST_FILE}`;
  const { purpose, milestone, modules, budgets } = parseJson<Record<string, unknown>>(rendered);
  const present = parseJson<Record<string, unknown>>(tree.read(path, 'utf8') ?? '{}');
  const said = { modules, ...(isOutdated ? { purpose, milestone, budgets } : {}) };
  for (const [key, value] of Object.entries(said))
    if (value !== undefined && !isDeepStrictEqual(present[key], value))
      editJson(tree, path, [key], value);
}

function followModules(
  tree: Tree,
  root: string,
  file: string,
  { text, gone }: { readonly text: string; readonly gone: readonly GoneModule[] },
): void {
  const path = `${root}/${file}`;
  const isPackage = file === 'package.json';
  const namesIn = isPackage ? dependenciesIn : referencesIn;
  const goneKeys = new Set(
    gone.map((module) => (isPackage ? module.packageName : referenceTo(root, module))),
  );
  const wanted = namesIn(text);
  const present = namesIn(tree.read(path, 'utf8') ?? '{}');
  const isAmong = ({ key }: Named, others: readonly Named[]): boolean =>
    others.some((other) => other.key === key);
  // From the last one on, so that the positions of those before stay as they are.
  for (const named of [...present].reverse())
    if (goneKeys.has(named.key) && !isAmong(named, wanted)) removeJson(tree, path, named.path);
  for (const named of wanted) {
    if (isAmong(named, present)) continue;
    const place = isPackage ? named.path : ['references', -1];
    editJson(tree, path, place, named.value);
  }
}

function dependenciesIn(text: string): Named[] {
  const { dependencies = {} } = parseJson<{ dependencies?: Record<string, string> }>(text);
  return Object.entries(dependencies).map(([key, value]) => ({
    path: ['dependencies', key],
    key,
    value,
  }));
}

function referencesIn(text: string): Named[] {
  const { references = [] } = parseJson<{ references?: { path: string }[] }>(text);
  return references.map((value, index) => ({
    path: ['references', index],
    key: value.path,
    value,
  }));
}

function referenceTo(from: string, { root }: GoneModule): string {
  return `${relative(from, root)}/tsconfig.lib.json`;
}
