// What examples cost `wsp-docs`: CPU of a batch over copies of one module, with its examples and without.
//   node bench/examples.mjs <workspace> [module's folder] [copies]
// The workspace has the packages of a generated one; the module's folder is from its root. Needs `npm run build`.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
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
  if (kind === 'with') return;
  takeExamplesOut(join(workspace, root));
  await judge(workspace, root, { fix: true });
}

/** As in Nx's batch mode: one process, one module after the other. */
async function batch() {
  const passed = [];
  for (const root of roots) passed.push(await judge(source, root));
  const { user, system } = process.cpuUsage();
  const examples = cpuOfChildren() / roots.length;
  const whole = (user + system) / 1000 / roots.length + examples;
  console.log(
    `${Math.round(whole)} ms of CPU a module, start included, ${Math.round(examples)} of them where examples run; ` +
      `${passed.filter(Boolean).length} ran to the end`,
  );
}

async function judge(workspaceRoot, root, options = {}) {
  const { terminalOutput } = await runDocs({
    ...{ options, workspaceRoot, root, project: root, targets: new Map() },
    dependencyRoots: [KERNEL],
    projectAt: () => undefined,
  });
  return !terminalOutput.includes('could not run');
}
