import { conditionCode } from '../workflow/conditions';
import { periodOf } from '../workflow/time';
import { answersCode, conditionsText, messageCode, requestMembers, undoMembers } from './code';
import { limitOf } from './feature-variables';
import type { OrchestratorNames } from './names';
import type { Saga, Step } from './saga';
import { backOffKey, timeoutKey } from './time-variables';

/** What the templates read of a step. */
export function stepVariables(saga: Saga, names: OrchestratorNames, step: Step) {
  const { name, requests, compensate, alternatives, backTo, timeoutMs, backOffMs } = step;
  const from = saga.facts.find((fact) => fact.name === alternatives?.from);
  const list = `facts.${alternatives?.from ?? ''}`;
  return {
    name,
    whenCode: step.when.map(conditionCode),
    requestCode: requests === undefined ? '' : messageCode(requests, requestMembers(saga, step)),
    requestEvent: requests?.event ?? '',
    until: step.until,
    untilText: answersText(step.until),
    untilCode: answersCode(step.until),
    fails: step.fails,
    failsText: answersText(step.fails),
    failsCode: answersCode(step.fails),
    timeout:
      timeoutMs === undefined ? undefined : { key: timeoutKey(name), ...periodOf(timeoutMs) },
    backOff:
      backOffMs === undefined ? undefined : { key: backOffKey(name), ...periodOf(backOffMs) },
    attempts: limitOf(step),
    alternatives,
    alternativesCode: `(facts) => ${from?.required === true ? list : `${list} ?? []`}`,
    backTo,
    undoCode: compensate === undefined ? '' : messageCode(compensate, undoMembers(saga, step)),
    remarks: remarksOf(step, names),
  };
}

/** What a cell of a table tells of a step. */
function remarksOf(step: Step, names: OrchestratorNames): string {
  const { description = '', when, compensate } = step;
  const failure = failureText(step, names);
  return [
    description.replace(/\.$/, ''),
    when.length > 0 ? `needed only when ${conditionsText(when)}, or else passed over` : '',
    failure === '' ? '' : `when it fails: ${failure}`,
    compensate === undefined ? '' : `undone by \`${compensate.event}\``,
  ]
    .filter((remark) => remark !== '')
    .join('; ')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function answersText(answers: Step['until']): string {
  return answers
    .map(({ on, when }) => `\`${on}\`${when.length === 0 ? '' : ` while ${conditionsText(when)}`}`)
    .join(', ');
}

/** What happens when a step fails, in words; empty when it cannot. */
function failureText(step: Step, { noun }: OrchestratorNames): string {
  const { fails, timeoutMs, alternatives, attempts, backTo, backOffMs } = step;
  if (fails.length === 0 && timeoutMs === undefined && alternatives === undefined) return '';
  const often = attempts === undefined ? 'as often as there are' : `${attempts} times in all, with`;
  const wait =
    backOffMs === undefined
      ? ''
      : `, after ${periodOf(backOffMs).text} and twice as long each time`;
  const tries =
    alternatives !== undefined
      ? [
          `tried ${often} values in \`${alternatives.from}\`, each as \`${alternatives.fact}\`${wait}`,
        ]
      : (attempts ?? 1) > 1
        ? [`tried ${attempts ?? 1} times in all${wait}`]
        : [];
  const end =
    backTo === undefined
      ? `the ${noun} fails`
      : `back to \`${backTo.step}\`${backTo.times === 1 ? ' once' : ` up to ${backTo.times} times`}, then the ${noun} fails`;
  return [...tries, end].join('; then ');
}
