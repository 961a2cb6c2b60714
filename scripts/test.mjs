// Checks everything, on a machine that has only Node and npm; the report also in a browser, where there is one.
// Ends with one line: N passed, N failed.
//   npm test
//   npm test -- --full       with the end-to-end tests that CI leaves out
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, INSTALL, REPOSITORY, run, scratchFolder } from './commands.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const reports = scratchFolder('amiw-test-');
// Tools leave files in the temporary folder: they get one that goes.
const env = { ...process.env, TMPDIR: join(reports, 'tmp') };
mkdirSync(env.TMPDIR);
// Tests hand workspaces over to a user with fewer rights, who has to get there.
chmodSync(reports, 0o755);
const full = process.argv.includes('--full') ? ['--full'] : [];
const total = { passed: 0, failed: 0, skipped: 0 };

if (!existsSync(join(REPOSITORY, 'node_modules', '.package-lock.json'))) {
  if (!(await step('install', NPM, ...INSTALL))) finish();
}
// Side by side: each of them uses one core, and the first one takes as long as all others.
const [built] = await Promise.all([
  (async () => {
    await quietStep('format', ...bin('prettier'), '--check', '.');
    await quietStep('typecheck', ...bin('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.json');
    return quietStep('build', process.execPath, 'scripts/build.mjs');
  })(),
  quietStep('lint', ...bin('eslint'), '.', '--max-warnings=0'),
]);
await tests('unit', ...bin('vitest'), 'run');
await tests('browser', ...bin('vitest'), 'run', '--config', 'e2e/browser/vitest.config.mts');
if (built) await tests('e2e', process.execPath, 'scripts/e2e.mjs', '--built', ...full);

finish();

function finish() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function bin(name, command = name) {
  const { bin: entry } = JSON.parse(
    readFileSync(join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return [process.execPath, join('node_modules', name, entry[command] ?? entry)];
}

/** One command is one check. */
async function step(name, file, ...args) {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  return told(name, start, await run(file, args, { env }));
}

/** The same for commands side by side: what one of them prints stays together. */
async function quietStep(name, file, ...args) {
  const start = performance.now();
  const { code, output } = await capture(file, args, { env });
  console.log(`\n▶ ${name}\n${output.trimEnd()}`);
  return told(name, start, code);
}

function told(name, start, code) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  total[code === 0 ? 'passed' : 'failed'] += 1;
  return code === 0;
}

/** A test run is one check, and so is each of its tests: a run that dies before its report must not look like a pass. */
async function tests(name, file, ...args) {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await step(name, file, ...args, ...reporters);
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  total.skipped += numPendingTests + numTodoTests;
}
