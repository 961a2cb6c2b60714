// What examples cost `wsp-docs`: CPU of a batch over copies of one module, with its examples and without.
//   node bench/examples.mjs <workspace> [module's folder] [copies]
// The workspace has the packages of a generated one; the module's folder is from its root. Needs `npm run build`.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

const KERNEL = 'modules/infrastructure/kernel';
const [given, module = 'modules/communication/intent-log', copies = '20', kind] =
  process.argv.slice(2);
if (given === undefined) throw new Error('Usage: node bench/examples.mjs <workspace>');
const source = resolve(given);

if (kind === undefined) {
  for (const each of ['with', 'without']) {
    const times = spawnSync(
      'bash',
      ['-c', `time ${process.execPath} ${process.argv[1]} ${source} ${module} ${copies} ${each}`],
      { encoding: 'utf8', env: { ...process.env, TIMEFORMAT: '%U %S' } },
    );
    const [user, system] = times.stderr.trim().split('\n').at(-1).split(' ').map(Number);
    const each20 = Math.round(((user + system) * 1000) / Number(copies));
    console.log(
      `${each} examples: ${each20} ms of CPU a module, start included; ${times.stdout.trim()}`,
    );
  }
} else {
  await batch();
}

/** As in Nx's batch mode: one process, one module after the other. */
async function batch() {
  const { runDocs } = createRequire(import.meta.url)('../dist/executors/docs/run-docs.js');
  const workspace = mkdtempSync(join(tmpdir(), 'amiw-bench-'));
  try {
    symlinkSync(join(source, 'node_modules'), join(workspace, 'node_modules'));
    for (const file of ['tsconfig.base.json', 'tsconfig.json', 'nx.json', KERNEL]) {
      cpSync(join(source, file), join(workspace, file), { recursive: true });
    }
    const roots = Array.from({ length: Number(copies) }, (_, at) => `${module}-${at}`);
    for (const root of roots) copy(workspace, root);
    const before = process.cpuUsage();
    const passed = [];
    for (const root of roots) passed.push(await judge(runDocs, workspace, root));
    const { user, system } = process.cpuUsage(before);
    const own = Math.round((user + system) / 1000 / roots.length);
    console.log(
      `${own} ms of it in the gate's own process; ${passed.filter(Boolean).length} ran to the end`,
    );
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function copy(workspace, root) {
  cpSync(join(source, module), join(workspace, root), { recursive: true });
  if (kind === 'with') return;
  for (const file of ['README.md', 'INTERFACE.md']) {
    const path = join(workspace, root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('```ts', '```text'));
  }
}

async function judge(runDocs, workspaceRoot, root) {
  const { terminalOutput } = await runDocs({
    ...{ options: {}, workspaceRoot, root, project: root },
    dependencyRoots: [KERNEL],
    projectAt: () => undefined,
  });
  return !terminalOutput.includes('could not run');
}
