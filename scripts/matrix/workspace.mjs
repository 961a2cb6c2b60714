// Makes the workspace of a cell as its users would have it before the plugin comes.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createArguments } from '../workspaces.mjs';

const NPM_INSTALL = ['install', '--no-audit', '--no-fund'];

/** How each package manager installs, and adds packages to the workspace's root. */
const MANAGERS = {
  npm: { install: NPM_INSTALL, add: [...NPM_INSTALL, '--save-dev'] },
  pnpm: { install: ['install'], add: ['add', '--save-dev', '--workspace-root'] },
  yarn: { install: ['install'], add: ['add', '--dev'] },
  bun: { install: ['install'], add: ['add', '--dev'] },
};

const BIOME = {
  formatter: { indentStyle: 'tab' },
  files: { includes: ['**', '!**/.nx', '!**/.wsp', '!**/node_modules'] },
  // The workspace's own rules are its own matter; this cell is about the format.
  linter: { enabled: false },
  assist: { enabled: false },
};

/** `must(file, args, folder)` runs a command, and throws with what it printed when it fails. */
export async function createWorkspace(folder, bases, cell, must) {
  const workspace = join(folder, 'acme');
  const base = join(bases, `${cell.nx}-${cell.preset}`);
  if (!existsSync(join(base, 'acme', 'node_modules'))) {
    rmSync(base, { recursive: true, force: true });
    mkdirSync(base, { recursive: true });
    await must('npx', createArguments(cell.nx, cell.preset), base);
  }
  mkdirSync(folder, { recursive: true });
  cpSync(join(base, 'acme'), workspace, { recursive: true, verbatimSymlinks: true });
  const add = (...packages) =>
    must(cell.manager, [...MANAGERS[cell.manager].add, ...packages], workspace);
  if (cell.manager !== 'npm') changeManager(workspace, cell.manager);
  if (cell.formatter !== 'prettier') dropPrettier(workspace);
  await must(cell.manager, MANAGERS[cell.manager].install, workspace);
  if (cell.formatter === 'biome') {
    await add('@biomejs/biome@^2');
    writeFileSync(join(workspace, 'biome.json'), `${JSON.stringify(BIOME, null, 2)}\n`);
  }
  if (cell.vitest !== undefined)
    await add(`vitest@${cell.vitest}`, `@vitest/coverage-v8@${cell.vitest}`);
  if (cell.jest) await addJest(workspace, cell, add, must);
  await commit(workspace, 'chore: the workspace', must);
  return workspace;
}

export async function commit(workspace, message, must) {
  await must('git', ['add', '--all'], workspace);
  await must('git', ['commit', '--quiet', '--allow-empty', '--message', message], workspace);
}

/** A library that is tested with Jest, whose tests pass before the plugin comes. */
async function addJest(workspace, { nx }, add, must) {
  await add(`@nx/jest@${nx}`);
  const library = ['packages/cart', '--unitTestRunner=jest', '--bundler=tsc', '--linter=none'];
  await must('npx', ['nx', 'g', '@nx/js:library', ...library, '--no-interactive'], workspace);
  // It is CommonJS without types, which TypeScript 6 refuses to compile without those of Node.
  const config = join(workspace, 'packages/cart/jest.config');
  renameSync(`${config}.cts`, `${config}.cjs`);
  await must('npx', ['nx', 'test', 'cart'], workspace);
}

function changeManager(workspace, manager) {
  for (const left of ['node_modules', 'package-lock.json'])
    rmSync(join(workspace, left), { recursive: true, force: true });
  if (manager === 'pnpm') moveWorkspaces(workspace);
  if (manager === 'yarn') {
    writeFileSync(join(workspace, '.yarnrc.yml'), 'nodeLinker: node-modules\n');
    // Without it yarn takes a lock file of the folders above for that of this workspace.
    writeFileSync(join(workspace, 'yarn.lock'), '');
    writeFileSync(
      join(workspace, '.gitignore'),
      `${readFileSync(join(workspace, '.gitignore'), 'utf8')}\n.yarn\n`,
    );
  }
}

/** pnpm reads which packages there are from a file of its own. */
function moveWorkspaces(workspace) {
  const { workspaces = [], ...rest } = readPackage(workspace);
  writePackage(workspace, rest);
  const lines = workspaces.map((pattern) => `  - '${pattern}'\n`).join('');
  writeFileSync(join(workspace, 'pnpm-workspace.yaml'), `packages:\n${lines}`);
}

function dropPrettier(workspace) {
  for (const file of ['.prettierrc', '.prettierignore'])
    rmSync(join(workspace, file), { force: true });
  const { devDependencies, ...rest } = readPackage(workspace);
  delete devDependencies.prettier;
  writePackage(workspace, { ...rest, devDependencies });
}

function readPackage(workspace) {
  return JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'));
}

function writePackage(workspace, json) {
  writeFileSync(join(workspace, 'package.json'), `${JSON.stringify(json, null, 2)}\n`);
}
