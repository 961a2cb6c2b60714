/** Variables that a tool needs to work at all, or to reach its registry. Everything else stays outside. */
const KEPT =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|LANG|TZ|SYSTEMROOT|COMSPEC|PATHEXT|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_(registry|cache|userconfig|globalconfig|cafile|strict_ssl|prefer_offline|offline|.*authtoken))$/i;

/** Tests choose by name; commits in CI have no identity of their own. */
const FIXED = {
  FORCE_COLOR: '0',
  NX_TUI: 'false',
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_SKIP_VSCODE_EXTENSION_INSTALL: 'true',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'End To End',
  GIT_AUTHOR_EMAIL: 'e2e@example.com',
  GIT_COMMITTER_NAME: 'End To End',
  GIT_COMMITTER_EMAIL: 'e2e@example.com',
  // Some tests give a workspace to another user.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
} as const;

export type Environment = Readonly<Record<string, string>>;

/**
 * What a command in a throw-away workspace sees: nothing of the npm script, the test runner or the Nx that
 * started it, so that the same thing happens in a terminal, in an editor and in CI.
 */
export function cleanEnvironment(source: NodeJS.ProcessEnv, extra: Environment = {}): Environment {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && KEPT.test(name)) kept[name] = value;
  }
  const path = Object.keys(kept).find((name) => name.toUpperCase() === 'PATH');
  if (path !== undefined) kept[path] = withoutOurBinaries(kept[path] ?? '');
  return { ...kept, ...FIXED, ...extra };
}

/** `npm run` puts this repository's binaries in front: a workspace would run our nx instead of its own. */
function withoutOurBinaries(path: string): string {
  const separator = process.platform === 'win32' ? ';' : ':';
  return path
    .split(separator)
    .filter((folder) => !/node_modules[\\/]\.bin|node-gyp-bin/.test(folder))
    .join(separator);
}
