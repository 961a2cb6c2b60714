import { type FileChange, formatFiles, type Tree } from '@nx/devkit';
import ignore from 'ignore';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Oxfmt from 'oxfmt';
import type * as Prettier from 'prettier';

/** What prettier's configuration may say for oxfmt to write the same bytes; specs compare the two. */
const SHARED_OPTIONS: ReadonlySet<string> = new Set([
  'arrowParens',
  'bracketSpacing',
  'endOfLine',
  'printWidth',
  'quoteProps',
  'semi',
  'singleQuote',
  'tabWidth',
  'trailingComma',
  'useTabs',
] satisfies (keyof Prettier.Options & keyof Oxfmt.FormatConfig)[]);

/** Where oxfmt has defaults of its own. */
const PRETTIER_DEFAULTS: Oxfmt.FormatConfig = { printWidth: 80, sortPackageJson: false };

/** Files that decide how everything is formatted; what one of them says in the tree is not on disk yet. */
const CONFIGURATION = /(^|\/)(\.prettier|prettier\.config\.|\.editorconfig$|\.?oxfmt)/;

/**
 * Formats what a generator wrote with the workspace's own formatter. Prettier takes ten times as long for it as
 * everything else of a generator takes. So files that are new are formatted by oxfmt, which writes what prettier 3 would
 * write and takes a twentieth of the time; whatever is out of the ordinary is left to prettier itself.
 *
 * @param isWanted Tells by the path which changes are formatted; the others stay as they are.
 */
export async function formatTree(
  tree: Tree,
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  const changes = tree.listChanges().filter(({ path }) => isWanted(path));
  const formatted = new Set<string>();
  const prettier = changes.some(({ path }) => CONFIGURATION.test(path))
    ? undefined
    : await workspacePrettier(tree);
  const oxfmt = prettier === undefined ? undefined : loadOxfmt();
  if (prettier !== undefined && oxfmt !== undefined) {
    const optionsOf = sharedOptions(prettier, tree.root);
    for (const { path, type, content } of changes) {
      if (type !== 'CREATE' || content === null) continue;
      const options = await optionsOf(path);
      if (options === undefined) continue;
      const text = content.toString('utf8');
      if (path.endsWith('.md') ? hasLoneAsterisk(text) : isDisputed(text, options)) continue;
      // It refuses values that prettier takes, such as lines without a limit: then prettier is asked.
      const result = await oxfmt.format(path, text, options).catch(() => undefined);
      if (result === undefined || result.errors.length > 0) continue;
      tree.write(path, result.code);
      formatted.add(path);
    }
  }
  await formatFiles(
    withChanges(
      tree,
      changes.filter(({ path }) => !formatted.has(path)),
    ),
  );
}

/** Prettier 3 of the workspace, if that is what it formats with. */
async function workspacePrettier(tree: Tree): Promise<typeof Prettier | undefined> {
  if (process.env['NX_SKIP_FORMAT'] === 'true' || usesOxfmt(tree)) return undefined;
  const prettier = loadFrom(tree.root, 'prettier') as typeof Prettier | undefined;
  if (prettier?.version.startsWith('3.') !== true) return undefined;
  const config = await prettier.resolveConfigFile(join(tree.root, 'package.json'));
  return config === null ? undefined : prettier;
}

function usesOxfmt(tree: Tree): boolean {
  return tree.children('.').some((file) => /^(\.oxfmtrc|oxfmt\.config)\./.test(file));
}

/** Tells prettier's options for a new file; `undefined` where only prettier itself will do. */
function sharedOptions(
  prettier: typeof Prettier,
  root: string,
): (path: string) => Promise<Oxfmt.FormatConfig | undefined> {
  // Prettier reads both files anew for each file that it is asked about, and looks for each kind of configuration in each
  // folder on the way up. What one of the two takes back, the other may still ignore.
  const ignored = ['.gitignore', '.prettierignore']
    .map((name) => join(root, name))
    .filter((file) => existsSync(file))
    .map((file) => ignore({ allowRelativePaths: true }).add(readFileSync(file, 'utf8')));
  const looked = new Map<string, boolean>();
  const configs = new Map<string, Promise<string | null>>();
  const configOf = (folder: string): Promise<string | null> => {
    const found = configs.get(folder) ?? prettier.resolveConfigFile(join(folder, 'package.json'));
    configs.set(folder, found);
    return found;
  };
  return async (path) => {
    const file = join(root, path);
    // A parser that the configuration names is no shared option: it is met with below.
    const { inferredParser } = await prettier.getFileInfo(file, {
      ignorePath: [],
      resolveConfig: false,
    });
    if (inferredParser === null || ignored.some((one) => one.ignores(path))) return undefined;
    const editorconfig = hasEditorConfig(dirname(file), looked);
    const config = await configOf(existingFolder(dirname(file)));
    const options =
      (await prettier.resolveConfig(file, { editorconfig, ...(config !== null && { config }) })) ??
      {};
    if (!Object.keys(options).every((name) => SHARED_OPTIONS.has(name))) return undefined;
    if (options.endOfLine === 'auto') return undefined;
    return { ...PRETTIER_DEFAULTS, ...(options as Oxfmt.FormatConfig) };
  };
}

/** The folder itself, or the next one above it: whatever is new has no configuration of its own. */
function existingFolder(folder: string): string {
  return existsSync(folder) ? folder : existingFolder(dirname(folder));
}

/** Whether there is one in a folder or above it. */
function hasEditorConfig(folder: string, looked: Map<string, boolean>): boolean {
  const known = looked.get(folder);
  if (known !== undefined) return known;
  const above = dirname(folder);
  const found =
    existsSync(join(folder, '.editorconfig')) ||
    (above !== folder && hasEditorConfig(above, looked));
  looked.set(folder, found);
  return found;
}

/** Headers that are broken in one way until prettier 3.6 and in another one since, if they take more than a line. */
const HEADERS = [
  /^.*\binterface\s[^{]*\sextends\s[^{]*\{/gm,
  /^.*\bclass\s+\w+\s*<[^{]*\s(?:extends|implements)\s[^{]*\{/gm,
  /^.*\bclass\s[^{]*\sextends\s[^{]*\simplements\s[^{]*\{/gm,
  /^.*\bclass\s[^{]*\simplements\s[^{]*,[^{]*\{/gm,
];

/** A loop that changes nothing after a round: only prettier writes a space for that. */
const EMPTY_UPDATE = /\bfor\s*\([^()]*;[^;]*;\s*\)/;

/** Whether there is something that oxfmt writes otherwise than the one or the other version of prettier 3. */
function isDisputed(text: string, { printWidth = 80 }: Oxfmt.FormatConfig): boolean {
  const headers = HEADERS.flatMap((header) => text.match(header) ?? []);
  return (
    headers.some((header) => header.replace(/\s+/g, ' ').length > printWidth) ||
    EMPTY_UPDATE.test(text)
  );
}

/** An asterisk that neither stands for a word in bold nor begins an item: prettier and oxfmt escape it differently. */
function hasLoneAsterisk(text: string): boolean {
  return /(?<!\*)\*(?!\*)/.test(text);
}

/** oxfmt is an optional dependency: it has no binary for some machines. */
function loadOxfmt(): typeof Oxfmt | undefined {
  return loadFrom(__dirname, 'oxfmt') as typeof Oxfmt | undefined;
}

function loadFrom(folder: string, name: string): unknown {
  try {
    return createRequire(join(folder, 'package.json'))(name);
  } catch {
    return undefined;
  }
}

/** The same tree, which tells of some of its changes only. */
function withChanges(tree: Tree, changes: readonly FileChange[]): Tree {
  const listChanges = (): FileChange[] => [...changes];
  return new Proxy(tree, {
    get(target, name) {
      if (name === 'listChanges') return listChanges;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
