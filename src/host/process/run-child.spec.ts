import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { childProgram } from './child-program';
import { moduleFolder, survivors } from './module-folder.fixture';
import { runChild, type ChildEnd } from './run-child';

const FOR_EVER = 'setInterval(() => {}, 1000);';

async function run(script: string, timeoutMs = 20_000): Promise<ChildEnd & { left: string[] }> {
  const { workspaceRoot: cwd } = moduleFolder({});
  const program = join(cwd, 'program.mjs');
  writeFileSync(program, script);
  const end = await runChild({ program, args: ['one', 'two'], cwd, env: process.env, timeoutMs });
  return { ...end, left: await survivors(cwd) };
}

it('tells how a program ended', async () => {
  expect(await run('')).toEqual({ how: 'exited', code: 0, stderr: '', left: [] });
  expect(await run('console.error(process.argv[3]); process.exitCode = 7')).toMatchObject({
    how: 'exited',
    code: 7,
    stderr: 'two\n',
  });
  expect(await run("process.kill(process.pid, 'SIGKILL')")).toMatchObject({
    how: 'killed',
    signal: 'SIGKILL',
  });
});

it('ends a program that ignores every plea, with all that it started', async () => {
  const script = `
    import { spawn } from 'node:child_process';
    process.on('SIGTERM', () => {});
    spawn(process.execPath, ['-e', '${FOR_EVER}'], { stdio: 'inherit' });
    for (;;);`;
  expect(await run(script, 800)).toMatchObject({ how: 'timed-out', left: [] });
});

it('does not wait for what a program left behind, and ends it', async () => {
  const script = `
    import { spawn } from 'node:child_process';
    spawn(process.execPath, ['-e', '${FOR_EVER}'], { stdio: 'inherit' }).unref();`;
  expect(await run(script)).toMatchObject({ how: 'exited', code: 0, left: [] });
});

it('keeps only the end of a long complaint', async () => {
  const { stderr } = await run("console.error('x'.repeat(1e6)); console.error('the end');");
  expect(stderr.length).toBe(16_384);
  expect(stderr.endsWith('the end\n')).toBe(true);
});

it('ends a child whose parent was killed', async () => {
  const { workspaceRoot: cwd } = moduleFolder({});
  const guard = pathToFileURL(childProgram('process/die-with-parent')).href;
  const child = join(cwd, 'child.mjs');
  writeFileSync(
    child,
    `import { dieWithParent } from '${guard}'; dieWithParent(); ${FOR_EVER} console.log('ready');`,
  );
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const { spawn } = require('node:child_process');
       const child = spawn(process.execPath, [${JSON.stringify(child)}], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
       child.stdout.once('data', () => console.log('ready'));
       ${FOR_EVER}`,
    ],
    { cwd, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((ready) => parent.stdout.once('data', ready));
  parent.kill('SIGKILL');
  expect(await survivors(cwd)).toEqual([]);
});
