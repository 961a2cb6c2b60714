// Tries the packed plugin in many kinds of workspace: versions of Node and Nx, package managers, formatters, test runners.
// In each: `nx add`, generate a module, format, validate, validate from the cache, generate again. Prints a table.
//   node scripts/matrix.mjs                          every cell of scripts/matrix/cells.mjs
//   node scripts/matrix.mjs --only=node22,pnpm       some of them
//   node scripts/matrix.mjs --tarball=<file>         a plugin that is packed already, such as one that is to be released
//   node scripts/matrix.mjs --folder=<folder>        keeps tools and workspaces; failed commands print all to <folder>/<cell>.log
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, run, scratchFolder } from './commands.mjs';
import { CELLS, withDefaults } from './matrix/cells.mjs';
import { managerEnvironment, toolFolders } from './matrix/tools.mjs';
import { commit, createWorkspace } from './matrix/workspace.mjs';
import { packPlugin, terminalEnvironment } from './workspaces.mjs';

const MODULE = [
  ...['g', '@wsp/amiw:module', 'intent-log', '--domain=communication', '--no-interactive'],
  '--purpose=Keep what people asked for, and find it again',
];
const VALIDATE = ['run-many', '-t', 'wsp-validate', '--outputStyle=static'];
const FORMATTERS = {
  prettier: ['prettier', '--check', 'modules', 'nx.json', 'package.json'],
  biome: ['biome', 'format', '--write', 'modules'],
};

const { values: options } = parseArgs({
  options: { folder: { type: 'string' }, only: { type: 'string' }, tarball: { type: 'string' } },
});
const names = options.only?.split(',') ?? Object.keys(CELLS);
const unknown = names.filter((name) => !(name in CELLS));
if (unknown.length > 0) {
  console.error(
    `No cell is called ${unknown.join(', ')}. There are: ${Object.keys(CELLS).join(', ')}.`,
  );
  process.exit(2);
}
const folder =
  options.folder === undefined ? scratchFolder('amiw-matrix-') : resolve(options.folder);
const plain = terminalEnvironment(join(folder, 'tmp'), { NX_DAEMON: 'false', NX_TUI: 'false' });
const tarball = options.tarball === undefined ? await pack() : resolve(options.tarball);

const rows = [];
for (const name of names) rows.push(await tryCell(name, withDefaults(CELLS[name])));
const columns = ['cell', 'node', 'manager', 'result', 'seconds'];
const lines = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
console.log(`\n${lines.join('\n')}`);
process.exitCode = rows.every(([, , , result]) => result === 'passed') ? 0 : 1;

async function pack() {
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) process.exit(1);
  return packPlugin(folder, plain);
}

/** @returns a row of the table; the first step that fails ends the cell. */
async function tryCell(name, cell) {
  const start = performance.now();
  const own = join(folder, 'cells', name);
  const log = join(folder, `${name}.log`);
  rmSync(own, { recursive: true, force: true });
  rmSync(log, { force: true });
  mkdirSync(own, { recursive: true });
  const seen = { node: '?', manager: cell.manager };
  let result = 'passed';
  try {
    const env = {
      ...(await managerEnvironment(plain, await toolFolders(join(folder, 'tools'), cell, plain))),
      NX_CACHE_DIRECTORY: join(own, 'cache'),
    };
    const must = (file, args, cwd) => mustRun(log, file, args, { cwd, env });
    seen.node = (await must('node', ['--version'], own)).trim();
    seen.manager += ` ${(await must(cell.manager, ['--version'], own)).trim()}`;
    const workspace = await createWorkspace(own, join(folder, 'bases'), cell, must);
    await steps(workspace, cell, must);
  } catch (error) {
    result = error.message.split('\n')[0].replaceAll('|', '\\|');
    console.error(`\n${name}: ${error.message}\n`);
  }
  if (options.folder === undefined) rmSync(own, { recursive: true, force: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${result} (${seconds} s)`);
  return [name, seen.node, seen.manager, result, seconds];
}

async function steps(workspace, { formatter, jest, refusal }, must) {
  const nx = (...args) => must('npx', ['nx', ...args], workspace);
  await nx('add', `@wsp/amiw@file:${tarball}`);
  await nx(...MODULE);
  if (formatter in FORMATTERS) await must('npx', FORMATTERS[formatter], workspace);
  await commit(workspace, 'feat: a module', must);
  if (refusal !== undefined) return requireRefusal(refusal, nx(...VALIDATE));
  await nx(...VALIDATE);
  requireCached(await nx(...VALIDATE));
  await nx(...MODULE);
  await nx('sync:check');
  const changed = await must('git', ['status', '--porcelain'], workspace);
  if (changed !== '') throw new Error(`A second run changes files:\n${changed}`);
  if (jest) await nx('run-many', '-t', 'test,build,typecheck', '--outputStyle=static');
}

async function requireRefusal(code, running) {
  const message = await running.then(
    () => 'It passed.',
    (error) => error.message,
  );
  if (!message.includes(`[${code}]`))
    throw new Error(`It was not refused with ${code}: ${message}`);
}

function requireCached(output) {
  const [, hits, all] =
    /cache instead of running the command for (\d+) out of (\d+) tasks/.exec(output) ?? [];
  if (hits === undefined || hits !== all)
    throw new Error(
      `Not everything came from the cache: ${hits ?? 0} of ${all ?? '?'}.\n${output}`,
    );
}

/** @returns what it printed to standard output. */
async function mustRun(log, file, args, { cwd = REPOSITORY, env }) {
  const { code, stdout, output } = await capture(file, args, { cwd, env });
  appendFileSync(log, `$ ${file} ${args.join(' ')}\n${output}\n`);
  if (code !== 0)
    throw new Error(`\`${file} ${args.join(' ')}\` ended with exit code ${code}:\n${output}`);
  return stdout;
}
