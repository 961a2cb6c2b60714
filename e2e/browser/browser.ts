import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { buildReport } from '../../src/core/report/build-report';
import { reportPath } from '../../src/core/report/report-path';
import type { ReportFacts } from '../../src/core/report/report-facts';
import { reportPage } from '../../src/host/report/report-page';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `AMIW_BROWSER` names a browser that has to be there; otherwise the usual places are looked at. */
export const EXECUTABLE =
  process.env['AMIW_BROWSER'] ?? CANDIDATES.find((file) => existsSync(file));

if (EXECUTABLE === undefined) {
  console.warn(
    `No browser: the report is not tested in one. Install chromium, or set AMIW_BROWSER.`,
  );
}

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** One browser for all tests of a file. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: EXECUTABLE!, args: ARGUMENTS });
  });
  afterAll(() => browser?.close());
  return async (options) => {
    const context = await browser!.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

export interface WrittenReport {
  /** Of the page, as a file. */
  readonly url: string;
  readonly html: string;
}

/** Writes the report where it would lie in a workspace, with the files of its modules. */
export function writeReport(facts: ReportFacts): WrittenReport {
  const folder = mkdtempSync(join(tmpdir(), 'amiw-page-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const html = reportPage(folder, buildReport(facts), false);
  const write = (path: string, text: string): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  for (const one of [facts.ecosystem, ...facts.modules]) {
    if (!('module' in one)) continue;
    for (const file of one.module.files) write(`${one.module.root}/${file}`, one.module.read(file));
  }
  return { html, url: pathToFileURL(write(reportPath(facts.ecosystem.module.root), html)).href };
}

/** What goes wrong in a page while it is looked at: errors, what its policy blocks, and what it asks the network for. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) troubles.push(request.url());
  });
  return troubles;
}
