import { RESULTS_FOLDER } from '../compliance/evidence';

/** Where the page of a project lies, from the workspace root. */
export function reportPath(root: string): string {
  return `${RESULTS_FOLDER}/${root}/report.html`;
}
