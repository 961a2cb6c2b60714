import { countFindings, plural } from './count';
import type { GateResult } from './report';

/** One module in an overview of many. */
export interface ModuleRow {
  readonly module: string;
  readonly passed: boolean;
  /** `8 gates`, or those that say something: `docs: 2 errors, demo: 1 warning` */
  readonly gates: string;
}

/** A row for each module, in the order in which their first results come. */
export function moduleRows(results: readonly GateResult[]): ModuleRow[] {
  const modules = [...new Set(results.map(({ module }) => module))];
  return modules.map((module) => {
    const own = results.filter((result) => result.module === module);
    const told = own.flatMap(({ gate, passed, findings }) => {
      const { errors, warnings } = countFindings(findings);
      if (passed && warnings === 0) return [];
      return [`${gate}: ${errors > 0 ? plural(errors, 'error') : tellWithout(passed, warnings)}`];
    });
    return {
      module,
      passed: own.every(({ passed }) => passed),
      gates: told.length === 0 ? plural(own.length, 'gate') : told.join(', '),
    };
  });
}

function tellWithout(passed: boolean, warnings: number): string {
  return passed ? plural(warnings, 'warning') : 'failed';
}
