// Shows the plugin at work: packs it, installs it into a new Nx workspace, generates a module and validates it.
//   npm run try
//   npm run try -- --keep                              leaves the workspace for a look at it
//   npm run try -- --nx=22.7.12 --preset=apps          in another kind of workspace
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, run, scratchFolder } from './commands.mjs';

const { values: options } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    nx: { type: 'string', default: '23.2.1' },
    preset: { type: 'string', default: 'ts' },
  },
});
const folder = scratchFolder('amiw-try-', { keep: options.keep });
const temporary = join(folder, 'tmp');
const workspace = join(folder, 'acme');
mkdirSync(temporary);

const env = environment();
if (!existsSync(join(REPOSITORY, 'node_modules', '.package-lock.json'))) {
  await show('npm', ['ci', '--no-audit', '--no-fund'], REPOSITORY);
}
await show('node', ['scripts/build.mjs'], REPOSITORY);
const tarball = await pack();
const create = [`create-nx-workspace@${options.nx}`, 'acme', `--preset=${options.preset}`];
await show('npx', ['--yes', ...create, '--nxCloud=skip', '--no-interactive'], folder);
await show('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`]);
await show('npx', [
  ...['nx', 'g', '@wsp/amiw:module', 'intent-log', '--domain=communication'],
  '--purpose=Keep what people asked for, and find it again',
]);
await show('npx', ['nx', 'run-many', '-t', 'wsp-validate']);
await show('npx', ['nx', 'run-many', '-t', 'wsp-validate']);
await show('git', ['status', '--short']);
console.log(
  options.keep
    ? `\nThe workspace is in ${workspace}`
    : '\nThe workspace is removed; --keep keeps it.',
);

async function show(file, args, cwd = workspace) {
  console.log(`\n$ ${[file, ...args.map(quoted)].join(' ')}`);
  const code = await run(file, args, { cwd, env });
  if (code === 0) return;
  console.error(`\`${file}\` ended with exit code ${code}.`);
  process.exit(1);
}

async function pack() {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  console.log(`\n$ npm ${args.join(' ')}`);
  const { code, stdout, output } = await capture('npm', args, { env });
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
  return join(folder, JSON.parse(stdout)[0].filename.replace('@', '').replace('/', '-'));
}

function quoted(arg) {
  return /\s/.test(arg) ? `"${arg}"` : arg;
}

/** As in a terminal of its own: without what `npm run` adds, and with a folder for what tools leave behind. */
function environment() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|execpath|node_execpath|command)|npm_config_local_prefix|INIT_CWD|NODE_PATH|NX_)/i.test(
        name,
      ),
  );
  const identity = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, process.env[`GIT_${role}_NAME`] ?? 'Try'],
      [`GIT_${role}_EMAIL`, process.env[`GIT_${role}_EMAIL`] ?? 'try@example.com'],
    ]),
  );
  return {
    ...Object.fromEntries(kept),
    ...identity,
    TMPDIR: temporary,
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
  };
}
