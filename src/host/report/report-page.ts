import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../core/report/report';
import { reportPath } from '../../core/report/report-path';
import { renderPage } from '../../core/report/render/page';

const ASSETS = join(__dirname, '../../core/report/page');
const SCRIPTS = ['filter.js', 'copy.js', 'flow.js', 'live.js'] as const;
const RULES = 'node_modules/@wsp/amiw/docs/rules';

/** The page of a report, as text. */
export function reportPage(workspaceRoot: string, report: Report, isLive: boolean): string {
  return renderPage(report, {
    file: reportPath(report.root),
    rulesFolder: existsSync(join(workspaceRoot, RULES)) ? RULES : undefined,
    style: asset('page.css'),
    script: SCRIPTS.map((file) => `{\n${asset(file)}}\n`).join(''),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
    isLive,
  });
}

function asset(file: string): string {
  return readFileSync(join(ASSETS, file), 'utf8');
}
