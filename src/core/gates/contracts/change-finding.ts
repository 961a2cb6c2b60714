import { nextMajorOf } from '../../contracts/contract';
import type { ContractChange } from '../../contracts/compatibility/compare-contracts';
import type { Direction } from '../../contracts/compatibility/change-kinds';
import { excerptOf } from '../../test-run/excerpt';
import type { ModuleView } from '../../module/module-view';
import type { Report } from '../rule';
import { comparedContracts, type ComparedContract } from './comparison';
import type { ContractsFacts } from './facts';
import { placeOfPointer } from './place';

const VICTIMS: Readonly<Record<Direction, string>> = {
  forward: 'readers with the old schema refuse some of the new events',
  backward: 'readers with the new schema refuse some of the old events',
};

/** Reports the changes that break a promise in one direction; what could not be compared has a rule of its own. */
export function reportBreaking(facts: ContractsFacts, direction: Direction, report: Report): void {
  for (const contract of comparedContracts(facts)) {
    if (!contract.promised.includes(direction)) continue;
    for (const change of contract.changes) {
      if (change.breaks !== direction || change.kind === 'unchecked') continue;
      report({
        ...placeOf(facts.module, contract, change),
        message: `\`${change.kind}\`: ${said(change)}, so that ${VICTIMS[direction]}.`,
        fix: `Take it back, or leave \`${contract.event}\` as it was and publish \`${nextMajorOf(contract.event)}\` beside it; docs/compatibility/${change.kind}.md says more.`,
      });
    }
  }
}

export function placeOf(
  module: ModuleView,
  { file }: ComparedContract,
  { pointer }: ContractChange,
): ReturnType<typeof placeOfPointer> {
  return placeOfPointer(module, file, pointer);
}

/** `/properties/status/enum` is `["open"]` and was `["open","paid"]` */
export function said({ pointer, subject, was, is }: ContractChange): string {
  const about = subject === undefined ? '' : ` (\`${subject}\`)`;
  return `\`${pointer === '' ? '/' : pointer}\`${about} is ${shown(is)} and was ${shown(was)} in the base`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return `\`${excerptOf(text, { start: 0, end: text.length })}\``;
}
