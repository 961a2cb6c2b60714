// Shows the plugin at work: packs it, installs it into a new Nx workspace, generates an
// ecosystem (nine modules that work together), validates all of it and plays its demo.
//   npm run try
//   npm run try -- --keep                              leaves the workspace for a look at it
//   npm run try -- --nx=22.7.12 --preset=apps          in another kind of workspace
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { INSTALL, REPOSITORY, run, scratchFolder } from './commands.mjs';
import { createArguments, packPlugin, terminalEnvironment } from './workspaces.mjs';

const { values: options } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    nx: { type: 'string', default: '23.2.1' },
    preset: { type: 'string', default: 'ts' },
  },
});
const NAME = 'auto-meeting-orchestrator';
const folder = scratchFolder('amiw-try-', { keep: options.keep });
const workspace = join(folder, 'acme');
const env = terminalEnvironment(join(folder, 'tmp'), { NX_DAEMON: 'false' });

if (!existsSync(join(REPOSITORY, 'node_modules', '.package-lock.json'))) {
  await show('npm', INSTALL, REPOSITORY);
}
await show('node', ['scripts/build.mjs'], REPOSITORY);
const tarball = await packPlugin(folder, env);
await show('npx', createArguments(options.nx, options.preset), folder);
await show('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`]);
await show('npx', [
  ...['nx', 'g', '@wsp/amiw:ecosystem', NAME],
  '--spec=node_modules/@wsp/amiw/examples/amo/ecosystem.yaml',
]);
await show('npx', ['nx', 'run-many', '-t', 'wsp-validate']);
await show('npx', ['nx', 'run-many', '-t', 'wsp-validate']);
await show('npx', ['nx', 'run', `${NAME}:wsp-demo`, '--outputStyle=static']);
await show('npx', ['nx', 'run', `${NAME}:wsp-validate`, '--outputStyle=static']);
const end = options.keep ? `is in ${workspace}` : 'is removed now; --keep keeps it';
console.log(`\nThe ecosystem is validated. The workspace ${end}.`);

async function show(file, args, cwd = workspace) {
  console.log(`\n$ ${[file, ...args.map(quoted)].join(' ')}`);
  const code = await run(file, args, { cwd, env });
  if (code === 0) return;
  console.error(`\`${file}\` ended with exit code ${code}.`);
  process.exit(1);
}

function quoted(arg) {
  return /\s/.test(arg) ? arg.replace(/^(--[\w-]+=)?(.*)$/, '$1"$2"') : arg;
}
