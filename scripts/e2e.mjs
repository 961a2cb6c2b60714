// Runs the end-to-end tests against the packed plugin, in real workspaces under one temporary folder.
//   npm run test:e2e                     what CI runs
//   npm run test:e2e -- --full           everything
//   npm run test:e2e -- story            only the files whose names contain "story"
//   npm run test:e2e -- --keep           leaves the workspaces for a look at them
//   npm run test:e2e -- --built          packs dist as it is
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, scratchFolder } from './commands.mjs';

const own = ['--full', '--keep', '--built'];
const given = process.argv.slice(2);
const keep = given.includes('--keep');
const folder = process.env['AMIW_E2E_FOLDER'] ?? scratchFolder('amiw-e2e-', { keep });
const temporary = join(folder, 'tmp');
mkdirSync(temporary, { recursive: true });

const vitest = join('node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--config', 'e2e/vitest.config.mts'];
const code = await run(
  process.execPath,
  [vitest, ...args, ...given.filter((arg) => !own.includes(arg))],
  {
    env: {
      ...process.env,
      AMIW_E2E_FOLDER: folder,
      AMIW_E2E_FULL: String(given.includes('--full')),
      AMIW_E2E_BUILT: String(given.includes('--built')),
      // Nx and npm leave files in the temporary folder: give them one that goes.
      TMPDIR: temporary,
    },
  },
);
if (keep) console.log(`The workspaces are in ${folder}`);
process.exit(code);
