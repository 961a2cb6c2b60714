// Throw-away Nx workspaces with the packed plugin, for scripts that show or measure it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './commands.mjs';

/** What `npm run` and a surrounding Nx add to the environment, and a terminal of its own would not have. */
const ADDED =
  /^(npm_(package|lifecycle|command|execpath|node_execpath)|npm_config_local_prefix|INIT_CWD|NODE_PATH|NX_)/i;

/** The environment of a terminal of its own; `temporary` takes what tools leave behind. */
export function terminalEnvironment(temporary, extra = {}) {
  mkdirSync(temporary, { recursive: true });
  const kept = Object.entries(process.env).filter(([name]) => !ADDED.test(name));
  const identity = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, process.env[`GIT_${role}_NAME`] ?? 'Amiw'],
    [`GIT_${role}_EMAIL`, process.env[`GIT_${role}_EMAIL`] ?? 'amiw@example.com'],
  ]);
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !/node_modules\/\.bin|node-gyp-bin/.test(folder))
    .join(':');
  return {
    ...Object.fromEntries([...kept, ...identity]),
    PATH: path,
    TMPDIR: temporary,
    NX_NO_CLOUD: 'true',
    ...extra,
  };
}

/** Packs the plugin as it was built last; returns the tarball's path. */
export async function packPlugin(folder, env) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { code, stdout, output } = await capture('npm', args, { env });
  if (code !== 0) throw new Error(output);
  return join(folder, JSON.parse(stdout)[0].filename.replace('@', '').replace('/', '-'));
}

/** Arguments of `npx` that create a workspace named `acme` in the current folder. */
export function createArguments(nx, preset) {
  const create = [`create-nx-workspace@${nx}`, 'acme', `--preset=${preset}`];
  return ['--yes', ...create, '--nxCloud=skip', '--no-interactive'];
}
