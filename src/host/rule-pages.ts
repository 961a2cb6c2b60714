import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../core/findings/report';

const PAGES = join(__dirname, '../../docs/rules');

/** Pages of the rules that found something. */
export function rulePagesOf(results: Report['results']): Report['rulePages'] {
  const ids = results.flatMap(({ findings, exempted }) =>
    [...findings, ...exempted].map(({ ruleId }) => ruleId),
  );
  return Object.fromEntries(
    [...new Set(ids)].sort().flatMap((id) => {
      const file = join(PAGES, `${id}.md`);
      return existsSync(file) ? [[id, readFileSync(file, 'utf8')]] : [];
    }),
  );
}
