// What examples cost `wsp-docs`: CPU of a batch over generated modules, with their examples and without.
//   node bench/examples.mjs <workspace> [modules]
// The workspace has the packages of a generated one: typescript, @types/node and what modules import. Needs
// `npm run build`. The start of the process and the code that it loads are shared by all modules: the last half tells what one
// more costs.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { REPOSITORY } from '../scripts/commands.mjs';
import { cpuOfChildren, runGates } from './interface/docs-gate.mjs';
import { takeExamplesOut } from './interface/without-examples.mjs';

const PARENT = 'modules/communication';
const [given, modules = '60', work] = process.argv.slice(2);
if (given === undefined) throw new Error('Usage: node bench/examples.mjs <workspace> [modules]');

if (work === 'judge') await judge(given);
else await compare(resolve(given));

async function compare(source) {
  const workspace = mkdtempSync(join(tmpdir(), 'amiw-bench-'));
  try {
    await generate(source, workspace);
    measure('with', workspace);
    takeExamplesOut(join(workspace, PARENT));
    await runGates(workspace, REPOSITORY, PARENT, { fix: true });
    measure('without', workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function generate(source, workspace) {
  symlinkSync(join(source, 'node_modules'), join(workspace, 'node_modules'));
  for (const file of ['tsconfig.base.json', 'tsconfig.json', 'nx.json', 'package.json']) {
    cpSync(join(source, file), join(workspace, file));
  }
  const require = createRequire(import.meta.url);
  const { FsTree, flushChanges } = require('nx/src/generators/tree');
  const { moduleGenerator } = require('../dist/generators/module/generator.js');
  for (let at = 0; at < Number(modules); at += 1) {
    const tree = new FsTree(workspace, false);
    await moduleGenerator(tree, {
      ...{ name: `notes-${at}`, domain: 'communication', blueprint: 'service' },
      ...{ purpose: `Keep the notes of group ${at}, and find them again`, allowSimilar: true },
      skipInstall: true,
    });
    flushChanges(workspace, tree.listChanges());
  }
}

/** A process of its own judges, so that what was needed to prepare it is not counted. */
function measure(kind, workspace) {
  const args = [process.argv[1], workspace, modules, 'judge'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  console.log(`${kind} examples: ${stdout.trim()}${stderr}`);
}

/** As in Nx's batch mode. */
async function judge(workspace) {
  const count = Number(modules);
  const half = Math.floor(count / 2);
  let before = 0;
  const onEnd = (ended) => {
    if (ended === half) before = cpu();
  };
  await runGates(workspace, REPOSITORY, PARENT, { onEnd });
  const each = (ms, of) => `${Math.round(ms / of)} ms`;
  console.log(
    `${each(cpu(), count)} of CPU a module, start included, ${each(cpuOfChildren(), count)} of them where examples run; ` +
      `${each(cpu() - before, count - half)} in the last half (load ${loadavg()[0].toFixed(1)})`,
  );
}

/** Of this process and those that it has started, in milliseconds. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + cpuOfChildren();
}
