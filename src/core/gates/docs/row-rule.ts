import type { RowDifference } from '../../documents/table';
import type { ModuleFacts } from '../gate';
import type { Rule } from '../rule';
import {
  compareInterface,
  INTERFACE_DOCUMENT,
  rewriteFix,
  type InterfaceComparison,
} from './interface-comparison';

export type BlockRow = InterfaceComparison['rows'][number];

/** What sets a rule about the tables of INTERFACE.md apart from the others. */
export interface RowRuleParts {
  readonly id: string;
  readonly description: string;
  readonly kind: RowDifference['kind'];
  readonly message: (row: BlockRow) => string;
}

/** Rules about the tables of INTERFACE.md differ by what they are about, and by how they say it. */
export function rowRule({ id, description, kind, message }: RowRuleParts): Rule<ModuleFacts> {
  return {
    ...{ id, description },
    severity: 'error',
    protocol: 'WSP 11',
    exemptible: false,
    check({ module }, report) {
      for (const row of compareInterface(module).rows) {
        if (row.kind !== kind) continue;
        report({
          ...{ file: INTERFACE_DOCUMENT, line: row.line, message: message(row) },
          fix: rewriteFix(module),
        });
      }
    },
  };
}

/** First cell of a row, between backticks. */
export function rowName({ row }: BlockRow): string {
  return `\`${row.replaceAll('`', '')}\``;
}
