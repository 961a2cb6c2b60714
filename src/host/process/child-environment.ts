/** Variables that the vitest which runs our own tests sets for itself, and that would mislead another one. */
const OF_AN_OUTER_VITEST = ['TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'NODE_ENV'];
const NEVER = ['FORCE_COLOR', 'UPDATE_SNAPSHOT', 'NODE_CHANNEL_FD', 'DEBUG'];

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
      !name.startsWith('NX_') &&
      !name.startsWith('VITEST') &&
      !NEVER.includes(name) &&
      !(nested && OF_AN_OUTER_VITEST.includes(name)),
  );
  // With `CI` vitest writes no snapshots, and the many CI vendors' own variables make no difference any more.
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', NODE_ENV: 'test', ...extra };
}
