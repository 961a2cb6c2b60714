import type { PackageManager, Tree } from '@nx/devkit';

/** How a build installs packages and runs Nx. */
export interface BuildCommands {
  readonly lockFile: string;
  /** Installs what the lock file says, and nothing else. */
  readonly install: string;
  /** Runs a binary of an installed package. */
  readonly exec: string;
  /** Name of setup-node's cache for it; `undefined` where it has none. */
  readonly cache: string | undefined;
  /** What has to be there before Node is set up on GitHub. */
  readonly action: string | undefined;
  /** Makes it available in an image that has Node alone. */
  readonly enable: string | undefined;
}

const COREPACK = 'corepack enable';

const BUILD_COMMANDS: Readonly<Record<PackageManager, BuildCommands>> = {
  npm: {
    ...{ lockFile: 'package-lock.json', install: 'npm ci', exec: 'npx' },
    ...{ cache: 'npm', action: undefined, enable: undefined },
  },
  pnpm: {
    ...{ lockFile: 'pnpm-lock.yaml', install: 'pnpm install --frozen-lockfile', exec: 'pnpm exec' },
    ...{ cache: 'pnpm', action: 'pnpm/action-setup@v4', enable: COREPACK },
  },
  yarn: {
    ...{ lockFile: 'yarn.lock', install: 'yarn install --frozen-lockfile', exec: 'yarn' },
    ...{ cache: 'yarn', action: undefined, enable: COREPACK },
  },
  bun: {
    ...{ lockFile: 'bun.lock', install: 'bun install --frozen-lockfile', exec: 'bunx' },
    ...{ cache: undefined, action: 'oven-sh/setup-bun@v2', enable: 'npm install --global bun' },
  },
};

/** Those of the package manager whose lock file the workspace has. */
export function buildCommands(tree: Tree): BuildCommands {
  const names = Object.keys(BUILD_COMMANDS) as PackageManager[];
  const found = names.find((name) => tree.exists(BUILD_COMMANDS[name].lockFile)) ?? 'npm';
  const commands = BUILD_COMMANDS[found];
  // Yarn of version 2 and later has another name for it.
  return found === 'yarn' && tree.exists('.yarnrc.yml')
    ? { ...commands, install: 'yarn install --immutable' }
    : commands;
}
