import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mustRun } from './command';
import { cleanEnvironment } from './environment';
import { cacheFolderOf } from './workspace';

/** Of the repository under test. */
export const REPOSITORY = resolve(__dirname, '../..');

/** The one folder that everything of a run lies in; whoever made it removes it. */
export interface Scratch {
  readonly root: string;
  /** The packed plugin, as users would install it. */
  readonly tarball: string;
}

/** Copies a workspace with its dependencies, its evidence and its cache. The copy shares no file that a tool writes in place. */
export async function copyWorkspace(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from).filter((entry) => entry !== 'node_modules');
  await copy(entries, from, to, '-a');
  if (existsSync(join(from, 'node_modules'))) {
    await copyDependencies(join(from, 'node_modules'), join(to, 'node_modules'));
  }
  const cache = cacheFolderOf(from);
  if (existsSync(cache))
    await mustRun('cp', ['-a', cache, cacheFolderOf(to)], here(dirname(cache)));
}

/** Packages are never changed in place, so hard links serve; npm's and vite's own records are. */
export async function copyDependencies(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const [own, packages] = [/^\./, /^[^.]/].map((kind) =>
    readdirSync(from).filter((entry) => kind.test(entry)),
  );
  await copy(own ?? [], from, to, '-a');
  await copy(packages ?? [], from, to, '-al');
}

async function copy(
  entries: readonly string[],
  from: string,
  to: string,
  flags: string,
): Promise<void> {
  if (entries.length > 0) await mustRun('cp', [flags, ...entries, to], here(from));
}

function here(cwd: string): { cwd: string; env: ReturnType<typeof cleanEnvironment> } {
  return { cwd, env: cleanEnvironment(process.env) };
}

/** Builds the plugin, unless somebody just did, and packs it as a release would. */
export async function packPlugin(folder: string): Promise<string> {
  if (process.env['AMIW_E2E_BUILT'] !== 'true') {
    await mustRun(process.execPath, ['scripts/build.mjs'], here(REPOSITORY));
  }
  return pack(REPOSITORY, folder);
}

/** The same plugin under another version number, as a user gets it with an upgrade. */
export async function repackAs(version: string, scratch: Scratch): Promise<string> {
  const folder = join(scratch.root, `plugin-${version}`);
  const unpacked = await unpackPlugin(scratch, folder);
  await mustRun('npm', ['pkg', 'set', `version=${version}`], here(unpacked));
  return pack(unpacked, folder);
}

/** The folder in `folder` with the files of the packed plugin. */
export async function unpackPlugin(
  { root, tarball }: Scratch,
  folder = join(root, 'unpacked'),
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await mustRun('tar', ['-xzf', tarball, '-C', folder], here(root));
  return join(folder, 'package');
}

async function pack(source: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await mustRun('npm', args, here(source));
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  if (packed === undefined) throw new Error(`\`npm pack\` packed nothing:\n${stdout}`);
  return join(folder, packed.filename.replace('@', '').replace('/', '-'));
}

export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
