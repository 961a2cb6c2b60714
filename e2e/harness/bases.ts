import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun } from './command';
import { cleanEnvironment } from './environment';
import { copyWorkspace, digestOf, type Scratch } from './scratch';
import { cacheFolderOf, Workspace } from './workspace';

/** The kinds of workspace that we promise to work in, each as its own create-nx-workspace makes it. */
export const KINDS = {
  'ts-23': { nx: '23.2.1', preset: 'ts' },
  'apps-22': { nx: '22.7.12', preset: 'apps' },
} as const;

export type Kind = keyof typeof KINDS;

/** Name of the Nx project of a package or module: scoped in a package-manager workspace. */
export function projectName(kind: Kind, name: string): string {
  return kind === 'ts-23' ? `@acme/${name}` : name;
}

/** `npm run test:e2e -- --full`: everything, in every kind of workspace. */
export const FULL = process.env['AMIW_E2E_FULL'] === 'true';

/** The kinds that a test runs in: all of them in a full run, and the most telling ones in CI. */
export function checkedKinds(...inCi: readonly Kind[]): readonly Kind[] {
  return FULL ? (Object.keys(KINDS) as Kind[]) : inCi;
}

/** `bare`: as created. `installed`: after `nx add`. `module`: with a generated module, validated and committed. */
export const STAGES = ['bare', 'installed', 'module'] as const;

export type Stage = (typeof STAGES)[number];

/** What CI needs of each kind: tests that go on from there run in every kind with `--full` only. */
const LAST_STAGE: Readonly<Record<Kind, Stage>> = {
  'ts-23': 'module',
  'apps-22': FULL ? 'module' : 'bare',
};

export const MODULE = {
  name: 'intent-log',
  root: 'modules/communication/intent-log',
  kernel: 'modules/infrastructure/kernel',
  generate: [
    'generate',
    '@wsp/amiw:module',
    'intent-log',
    '--domain=communication',
    '--purpose=Keep what people asked for, and find it again',
    '--no-interactive',
  ],
} as const;

/** Where the prepared workspace of a stage lies. Its folder's name becomes the scope of its packages. */
export function baseFolder({ root }: Scratch, kind: Kind, stage: Stage): string {
  return join(root, 'bases', kind, stage, 'acme');
}

/**
 * Makes the stages of one kind, each out of the one before it. A stage that fails is recorded instead of thrown:
 * the tests that need it fail with its output, the others still run.
 */
export async function prepareKind(scratch: Scratch, kind: Kind): Promise<void> {
  const steps: Readonly<Record<Stage, () => Promise<void>>> = {
    bare: () => createBare(scratch, kind),
    installed: () => derive(scratch, kind, ['bare', 'installed'], (it) => install(it, scratch)),
    module: () => derive(scratch, kind, ['installed', 'module'], addModule),
  };
  for (const stage of STAGES) {
    const folder = baseFolder(scratch, kind, stage);
    const key = stage === 'bare' ? KINDS[kind].nx : digestOf(scratch.tarball);
    if (STAGES.indexOf(stage) > STAGES.indexOf(LAST_STAGE[kind])) return;
    if (stampOf(folder) === key) continue;
    rmSync(dirname(folder), { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    try {
      await steps[stage]();
      writeFileSync(join(dirname(folder), 'stamp'), key);
    } catch (error) {
      writeFileSync(join(dirname(folder), 'error'), String(error));
      return;
    }
  }
}

/** A copy of a prepared workspace that one test may do with as it likes. */
export async function workspaceAt(
  scratch: Scratch,
  kind: Kind,
  stage: Stage,
  name: string,
): Promise<Workspace> {
  const base = baseFolder(scratch, kind, stage);
  if (stampOf(base) === undefined) throw new Error(failureOf(scratch, kind));
  // As deep as the bases lie: package.json points to the plugin's tarball by a relative path.
  const root = join(scratch.root, 'work', kind, name, 'acme');
  rmSync(dirname(root), { recursive: true, force: true });
  await copyWorkspace(base, root);
  return new Workspace(root);
}

/** What a user types to get the plugin, with a packed file in the place of the registry's. */
export function addArguments(tarball: string): readonly string[] {
  return ['nx', 'add', `@wsp/amiw@file:${tarball}`];
}

async function createBare(scratch: Scratch, kind: Kind): Promise<void> {
  const { nx, preset } = KINDS[kind];
  const folder = baseFolder(scratch, kind, 'bare');
  const args = ['--yes', `create-nx-workspace@${nx}`, 'acme', `--preset=${preset}`];
  await mustRun('npx', [...args, '--nxCloud=skip', '--no-interactive'], {
    cwd: dirname(folder),
    env: cleanEnvironment(process.env, { CI: 'true', NX_CACHE_DIRECTORY: cacheFolderOf(folder) }),
    timeoutMs: 300_000,
  });
  await new Workspace(folder).commit('chore: create the workspace');
}

async function install(workspace: Workspace, { tarball }: Scratch): Promise<void> {
  const result = await workspace.run('npx', addArguments(tarball), { timeoutMs: 300_000 });
  if (result.code !== 0) throw new Error(result.output);
  await workspace.commit('chore: add the plugin');
}

async function addModule(workspace: Workspace): Promise<void> {
  await workspace.nxOk(MODULE.generate, { timeoutMs: 300_000 });
  await workspace.commit('feat: add a module');
  // Fills the cache. Whether it is green is for the tests to say, one by one.
  await workspace.nx(['run-many', '-t', 'wsp-validate', '--outputStyle=static']);
}

async function derive(
  scratch: Scratch,
  kind: Kind,
  [from, to]: readonly [Stage, Stage],
  change: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const folder = baseFolder(scratch, kind, to);
  await copyWorkspace(baseFolder(scratch, kind, from), folder);
  await change(new Workspace(folder));
}

function stampOf(folder: string): string | undefined {
  const file = join(dirname(folder), 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function failureOf(scratch: Scratch, kind: Kind): string {
  for (const stage of STAGES) {
    const file = join(dirname(baseFolder(scratch, kind, stage)), 'error');
    if (existsSync(file)) {
      return `Preparing the workspace ${kind} (${stage}) failed: ${readFileSync(file, 'utf8')}`;
    }
  }
  return `The workspace ${kind} was not prepared.`;
}
