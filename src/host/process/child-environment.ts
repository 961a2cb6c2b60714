/** Variables that the vitest which runs our own tests sets for itself, and that would mislead another one. */
const OF_AN_OUTER_VITEST = ['TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'NODE_ENV'];
const NEVER = ['FORCE_COLOR', 'UPDATE_SNAPSHOT', 'NODE_CHANNEL_FD', 'DEBUG'];

/**
 * Nx tells its tasks about themselves in variables, and plugins in a vitest config act on them.
 * These only say where Nx keeps its things.
 */
const OF_NX_THAT_STAY = [
  'NX_CACHE_DIRECTORY',
  'NX_DAEMON',
  'NX_DAEMON_SOCKET_DIR',
  'NX_NATIVE_FILE_CACHE_DIRECTORY',
  'NX_NO_CLOUD',
  'NX_PROJECT_GRAPH_CACHE_DIRECTORY',
  'NX_SOCKET_DIR',
  'NX_WORKSPACE_DATA_DIRECTORY',
];

/**
 * The environment of a process that runs a module's code. The same on a developer's machine and in CI,
 * with a terminal and without: results are cached and shared.
 */
export function childEnvironment(
  env: Readonly<NodeJS.ProcessEnv>,
  extra: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const nested = env['VITEST'] !== undefined;
  const kept = Object.entries(env).filter(
    ([name]) =>
      (!name.startsWith('NX_') || OF_NX_THAT_STAY.includes(name)) &&
      !name.startsWith('VITEST') &&
      !NEVER.includes(name) &&
      !(nested && OF_AN_OUTER_VITEST.includes(name)),
  );
  // With `CI` vitest writes no snapshots, and the many CI vendors' own variables make no difference any more.
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', NODE_ENV: 'test', ...extra };
}
