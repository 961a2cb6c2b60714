import type { DifferenceKind } from '../../documents/compare-entries';
import { excerptOf } from '../../test-run/excerpt';
import type { ModuleFacts } from '../gate';
import type { Rule } from '../rule';
import {
  compareInterface,
  INTERFACE_DOCUMENT,
  rewriteFix,
  type InterfaceComparison,
} from './interface-comparison';

export type EntryDifference = InterfaceComparison['entries'][number];

/** What sets a rule about the entries of INTERFACE.md apart from the others. */
export interface EntryRuleParts {
  readonly id: string;
  readonly description: string;
  /** What it is about. */
  readonly kinds: readonly DifferenceKind[];
  readonly message: (difference: EntryDifference, module: ModuleFacts['module']) => string;
}

/** Rules about the entries of INTERFACE.md differ by what they are about, and by how they say it. */
export function entryRule({ id, description, kinds, message }: EntryRuleParts): Rule<ModuleFacts> {
  return {
    ...{ id, description },
    severity: 'error',
    protocol: 'WSP 11',
    exemptible: false,
    check({ module }, report) {
      for (const difference of compareInterface(module).entries) {
        if (!kinds.includes(difference.kind)) continue;
        report({
          ...{ file: INTERFACE_DOCUMENT, line: difference.line },
          message: message(difference, module),
          fix: rewriteFix(module),
        });
      }
    },
  };
}

/** `IntentLog.create`, fit to stand between backticks. */
export function pathOf({ path }: EntryDifference): string {
  return path.join('.').replaceAll('`', "'");
}

/**
 * Says what TSDoc tells that the entry does not, or the other way round.
 * @param label As the block shows it: `Throws`.
 */
export function detailMessage(label: string): EntryRuleParts['message'] {
  return (difference) => {
    const { found, expected } = difference;
    const entry = `The entry of \`${pathOf(difference)}\``;
    const quoted = (text: string): string => `\`${excerptOf(`${label}: ${text}`)}\``;
    if (found === undefined) return `${entry} does not say ${quoted(expected ?? '')}.`;
    const says = `${entry} says ${quoted(found)}`;
    return expected === undefined
      ? `${says}, which the source does not.`
      : `${says}; the source says ${quoted(expected)}.`;
  };
}
