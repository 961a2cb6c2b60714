import { expect, it } from 'vitest';
import { moduleFolder, survivors } from '../process/module-folder.fixture';
import { runVitest } from './run-vitest';

const TIME = { timeout: 60_000 };
const SOUND =
  "import { expect, it } from 'vitest';\nit('is sound', () => { expect(1).toBe(1); });\n";

const testThat = (body: string): string =>
  `import { it } from 'vitest';\nit('t', async () => { ${body} });\n`;

it('knows which test files a dying worker left behind, and runs the others', TIME, async () => {
  const module = moduleFolder({
    'tests/abort.test.ts': testThat('process.abort();'),
    'tests/exit.test.ts': testThat('process.exit(3);'),
    'tests/kill.test.ts': testThat("process.kill(process.pid, 'SIGKILL');"),
    'tests/sound.test.ts': SOUND,
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: true, timeoutMs: 30_000 });
  expect(run).toMatchObject({
    outcome: 'crashed',
    crash: { message: 'A test worker ended before its tests did.' },
    running: ['tests/abort.test.ts', 'tests/kill.test.ts'],
    unhandled: [],
  });
  expect(run.files.map(({ file, state }) => [file, state])).toEqual([
    ['tests/abort.test.ts', 'unfinished'],
    ['tests/exit.test.ts', 'failed'],
    ['tests/kill.test.ts', 'unfinished'],
    ['tests/sound.test.ts', 'passed'],
  ]);
  expect(run.files[1]?.tests[0]?.failures[0]?.message).toMatch(
    /^process\.exit unexpectedly called with "3"/,
  );
});

it('survives the death of vitest itself, and takes the orphans along', TIME, async () => {
  const module = moduleFolder({
    'vitest.config.mjs': 'export default { test: { fileParallelism: false } };\n',
    'tests/a.test.ts': SOUND,
    'tests/b.test.ts': testThat(
      "await new Promise((done) => setTimeout(done, 300)); process.kill(process.ppid, 'SIGKILL'); await new Promise(() => undefined);",
    ),
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(run).toMatchObject({
    outcome: 'crashed',
    crash: { message: 'Vitest was killed by SIGKILL before its report was complete.' },
    running: ['tests/b.test.ts'],
  });
  expect(await survivors(module.workspaceRoot)).toEqual([]);
});

it('leaves no process behind that a test started', TIME, async () => {
  const module = moduleFolder({
    'tests/a.test.ts':
      "import { spawn } from 'node:child_process';\nimport { expect, it } from 'vitest';\nit('t', () => { expect(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }).pid).toBeTypeOf('number'); });\n",
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(run).toMatchObject({ outcome: 'finished', files: [{ state: 'passed' }] });
  expect(await survivors(module.workspaceRoot)).toEqual([]);
});

it('tells what is wrong with a config that cannot be loaded', TIME, async () => {
  const module = moduleFolder({
    'vitest.config.mjs': "throw new Error('half a config');\n",
    'tests/a.test.ts': SOUND,
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(run).toMatchObject({
    outcome: 'crashed',
    crash: { message: 'half a config' },
    running: [],
    files: [{ file: 'tests/a.test.ts', state: 'not-run' }],
  });
});

it('tells when a global setup throws', TIME, async () => {
  const module = moduleFolder({
    'vitest.config.mjs': "export default { test: { globalSetup: './setup.mjs' } };\n",
    'setup.mjs': "export default () => { throw new Error('no database'); };\n",
    'tests/a.test.ts': SOUND,
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(run).toMatchObject({ outcome: 'crashed', files: [{ state: 'not-run' }] });
  expect(run.crash).toMatchObject({
    message: 'no database',
    place: { file: 'setup.mjs', line: 1 },
  });
});
