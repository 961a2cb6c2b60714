import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'oxc-transform';
import { expect, it } from 'vitest';
import { moduleFolder, survivors } from './module-folder.fixture';

/** Starts a parent that runs an endless child, waits for the child, and ends the parent by a signal. */
async function endBy(signal: NodeJS.Signals, extra = ''): Promise<[string, string[]]> {
  const { workspaceRoot: cwd } = moduleFolder({});
  for (const name of ['process-groups', 'run-child']) {
    const text = readFileSync(join(__dirname, `${name}.ts`), 'utf8');
    const { code } = transformSync(`${name}.ts`, text);
    writeFileSync(
      join(cwd, `${name}.mjs`),
      code.replace('./process-groups', './process-groups.mjs'),
    );
  }
  writeFileSync(join(cwd, 'child.mjs'), "process.send?.('x'); console.error('up'); for (;;);");
  writeFileSync(
    join(cwd, 'parent.mjs'),
    `import { runChild } from './run-child.mjs';
     ${extra}
     setTimeout(() => console.log('ready'), 400);
     const end = await runChild({ program: 'child.mjs', args: [], cwd: '.', env: process.env, timeoutMs: 60000 });
     console.log(end.how);`,
  );
  const parent = spawn(process.execPath, ['parent.mjs'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  parent.stdout.on('data', (data) => (said += String(data)));
  await new Promise((ready) => parent.stdout.once('data', ready));
  parent.kill(signal);
  const how = await new Promise<string>((resolve) => {
    parent.once('exit', (code, by) => {
      resolve(by ?? `exit ${code ?? ''}`);
    });
  });
  return [`${how} ${said.replace(/\s+/g, ' ').trim()}`, await survivors(cwd)];
}

it.skipIf(process.platform === 'win32')('takes its children along when it is ended', async () => {
  expect(await endBy('SIGTERM')).toEqual(['SIGTERM ready', []]);
  expect(await endBy('SIGINT')).toEqual(['SIGINT ready', []]);
});

it.skipIf(process.platform === 'win32')('leaves it to others what a signal means', async () => {
  const listener = "process.on('SIGINT', () => { console.log('asked'); });";
  expect(await endBy('SIGINT', listener)).toEqual(['exit 0 ready asked killed', []]);
});

it.skipIf(process.platform === 'win32')(
  'takes its children along when it ends itself',
  async () => {
    const listener = "process.on('SIGINT', () => { process.exit(7); });";
    expect(await endBy('SIGINT', listener)).toEqual(['exit 7 ready', []]);
  },
);
