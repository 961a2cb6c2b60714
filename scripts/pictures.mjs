// Makes the pictures of the report that the documents show, out of a real ecosystem in a real browser.
//   npm run try -- --keep                       makes a workspace, says where it is
//   node scripts/pictures.mjs <workspace>       writes docs/images/report-light.png and report-dark.png
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { REPOSITORY } from './commands.mjs';

const NAME = 'auto-meeting-orchestrator';
/** Documents are loaded by everybody who reads them. */
const MOST_BYTES = 150_000;

const [workspace] = process.argv.slice(2);
if (workspace === undefined) {
  console.error('Which workspace? Make one with `npm run try -- --keep`.');
  process.exit(1);
}

execFileSync('npx', ['nx', 'run', `${NAME}:wsp-report`, '--outputStyle=static'], {
  cwd: workspace,
  env: { ...process.env, NX_DAEMON: 'false' },
  stdio: 'inherit',
});
const report = pathToFileURL(join(workspace, `.wsp/ecosystems/${NAME}/report.html`)).href;
const folder = join(REPOSITORY, 'docs/images');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['AMIW_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 1000 } });
  await page.goto(report);
  const path = join(folder, `report-${colorScheme}.png`);
  await page.screenshot({ path });
  await page.locator('#flow').evaluate((heading) => heading.scrollIntoView());
  const flow = join(folder, `report-flow-${colorScheme}.png`);
  await page.locator('.canvas').screenshot({ path: flow });
  for (const file of [path, flow]) {
    const { size } = statSync(file);
    console.log(`${file}  ${size} bytes`);
    if (size > MOST_BYTES) process.exitCode = 1;
  }
}
await browser.close();
