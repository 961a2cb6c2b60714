// What examples cost `wsp-docs`: CPU of a batch over copies of one module, with its examples and without.
//   node bench/examples.mjs <workspace> [module's folder] [copies]
// The workspace has the packages of a generated one; the module's folder is from its root. Needs `npm run build`.
// The start of the process and the code that it loads are shared by all copies: the last half tells what one more costs.
// No two copies have the same bytes: what is remembered by content would help copies and no real modules.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { cpuOfChildren } from './interface/docs-gate.mjs';
import { takeExamplesOut } from './interface/without-examples.mjs';

const KERNEL = 'modules/infrastructure/kernel';
const [given, module = 'modules/communication/intent-log', copies = '20', work] =
  process.argv.slice(2);
if (given === undefined) throw new Error('Usage: node bench/examples.mjs <workspace>');
const source = resolve(given);
const roots = Array.from({ length: Number(copies) }, (_, at) => `${module}-${at}`);
const { runDocs } = createRequire(import.meta.url)('../dist/executors/docs/run-docs.js');

if (work === 'judge') {
  await batch();
} else {
  for (const kind of ['with', 'without']) await measure(kind);
}

/** A process of its own judges, so that what was needed to prepare it is not counted. */
async function measure(kind) {
  const workspace = mkdtempSync(join(tmpdir(), 'amiw-bench-'));
  try {
    symlinkSync(join(source, 'node_modules'), join(workspace, 'node_modules'));
    for (const file of ['tsconfig.base.json', 'tsconfig.json', 'nx.json', KERNEL]) {
      cpSync(join(source, file), join(workspace, file), { recursive: true });
    }
    for (const root of roots) await copy(workspace, root, kind);
    const args = [process.argv[1], workspace, module, copies, 'judge'];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    console.log(`${kind} examples: ${stdout.trim()}`);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function copy(workspace, root, kind) {
  cpSync(join(source, module), join(workspace, root), { recursive: true });
  makeDifferent(join(workspace, root), root);
  if (kind === 'with') return;
  takeExamplesOut(join(workspace, root));
  await judge(workspace, root, { fix: true });
}

function makeDifferent(folder, name) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (/\.[cm]?ts$/.test(file)) appendFileSync(file, `// ${name}\n`);
    if (file.endsWith('.md')) appendFileSync(file, `\n<!-- ${name} -->\n`);
  }
}

/** As in Nx's batch mode: one process, one module after the other. */
async function batch() {
  const passed = [];
  const half = Math.floor(roots.length / 2);
  let before = 0;
  for (const [index, root] of roots.entries()) {
    if (index === half) before = cpu();
    passed.push(await judge(source, root));
  }
  const each = (ms, count) => `${Math.round(ms / count)} ms`;
  console.log(
    `${each(cpu(), roots.length)} of CPU a module, start included, ${each(cpuOfChildren(), roots.length)} of them where examples run; ` +
      `${each(cpu() - before, roots.length - half)} in the last half; ` +
      `${passed.filter(Boolean).length} ran to the end (load ${loadavg()[0].toFixed(1)})`,
  );
}

/** Of this process and those that it has started, in milliseconds. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + cpuOfChildren();
}

async function judge(workspaceRoot, root, options = {}) {
  const { terminalOutput } = await runDocs({
    ...{ options, workspaceRoot, root, project: root, targets: new Map() },
    dependencyRoots: [KERNEL],
    projectAt: () => undefined,
  });
  return !terminalOutput.includes('could not run');
}
