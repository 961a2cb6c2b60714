import {
  conditionCode,
  type ConditionKind,
  expectedText,
  kindOf,
  metValue,
  unmetValue,
} from '../workflow/conditions';
import { conditionsText } from './code';
import { conditionsOf } from './samples';
import type { Saga } from './saga';

/** What the templates read of conditions. */
export function conditionVariables(saga: Saga, recordClass: string) {
  const kinds = [...new Set(conditionsOf(saga).map(kindOf))].sort();
  return {
    kinds,
    startCode: saga.when.map(conditionCode),
    startText: conditionsText(saga.when),
    conditionImports: importsOf(kinds, `${recordClass}Condition`),
    conditionCases: conditionCases(saga, kinds),
  };
}

/** Sorted as the other imports are: by name, in capitals or not. */
function importsOf(kinds: readonly ConditionKind[], type: string): string {
  return [...kinds, type]
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => (name === type ? `type ${name}` : name))
    .join(', ');
}

/** One condition of each kind, with values at its edge on both sides. */
function conditionCases(saga: Saga, kinds: readonly ConditionKind[]) {
  return kinds.flatMap((kind) => {
    const condition = conditionsOf(saga).find((one) => kindOf(one) === kind);
    const fact = saga.facts.find(({ name }) => name === condition?.field);
    if (condition === undefined || fact === undefined) return [];
    const unmet = unmetValue(fact, condition);
    const bad = ['undefined', ...(kind === 'present' ? [] : ['null', ...codeOf(unmet)])];
    return [
      {
        kind,
        code: conditionCode(condition),
        expected: JSON.stringify([fact.name, expectedText(condition)]),
        good: `[${codeOf(metValue(fact, [condition])).join(', ')}]`,
        bad: `[${bad.join(', ')}]`,
      },
    ];
  });
}

function codeOf(value: unknown): string[] {
  return value === undefined ? [] : [JSON.stringify(value)];
}
