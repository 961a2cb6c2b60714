import { counted } from './counted';
import type { Report } from './report';
import { totalsOf } from './totals';

/** What a terminal says of a report: `  9 of 9 modules comply; 2 errors, 1 warning; 37 of 37 edges exercised`. */
export function reportSummary(report: Report): string {
  const { modules, errors, warnings, edges, unproven } = totalsOf(report);
  const parts = [
    `${modules.compliant} of ${counted(modules.all, 'module')} comply`,
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
    `${edges.exercised} of ${counted(edges.all, 'edge')} exercised`,
    ...(unproven === 0 ? [] : [`${counted(unproven, 'gate')} without evidence on these files`]),
  ];
  return `  ${parts.join('; ')}`;
}
