// Other versions of Node and other package managers, from npm and into a folder of their own: nothing of the machine changes.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from '../commands.mjs';

const MACHINE = `${process.platform}-${process.arch}`;

/** Packages that hold the program itself: none of them downloads anything when it is installed. */
const PACKAGES = {
  node22: `node-${MACHINE}@22`,
  node24: `node-${MACHINE}@24`,
  pnpm: 'pnpm@10',
  yarn: '@yarnpkg/cli-dist@4',
  bun: `@oven/bun-${MACHINE}@1`,
};

/**
 * Installs what a cell runs with.
 * @returns the folders that have to be in front of PATH.
 */
export async function toolFolders(folder, { node, manager }, env) {
  const names = [...(node === undefined ? [] : [`node${node}`]), manager];
  const found = [];
  for (const name of names.filter((one) => one !== 'npm')) {
    found.push(await install(join(folder, name), name, env));
  }
  return found;
}

async function install(folder, name, env) {
  const spec = PACKAGES[name];
  const home = join(folder, 'node_modules', spec.slice(0, spec.lastIndexOf('@')));
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', spec];
    const { code, output } = await capture('npm', args, { cwd: folder, env });
    if (code !== 0) throw new Error(`There is no ${spec}:\n${output}`);
    // Its package names one binary, which is both.
    if (name === 'bun') symlinkSync('bun', join(home, 'bin', 'bunx'));
  }
  return name === 'pnpm' || name === 'yarn'
    ? join(folder, 'node_modules', '.bin')
    : join(home, 'bin');
}

/** What package managers read from variables where npm has a file of its own. */
export async function managerEnvironment(env, folders) {
  const { stdout } = await capture('npm', ['config', 'get', 'registry'], { env });
  const registry = stdout.trim();
  return {
    ...env,
    PATH: [...folders, env['PATH']].join(delimiter),
    BUN_CONFIG_REGISTRY: registry,
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
    YARN_ENABLE_TELEMETRY: '0',
    // CI would have it refuse what `nx add` and generators add to package.json.
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
  };
}
