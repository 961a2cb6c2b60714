import { requestMembers, undoMembers } from './code';
import { canFail, canMiss } from './events';
import type { Saga, Step } from './saga';

/** Which parts of the sources this module has. */
export function featureVariables(saga: Saga) {
  const { steps, when, expiryMs } = saga;
  const alternatives = steps.some((step) => step.alternatives !== undefined);
  const limited = steps.some((step) => limitOf(step) > 0);
  const timeouts = steps.some(({ timeoutMs }) => timeoutMs !== undefined);
  const backsOff = steps.some(({ backOffMs }) => backOffMs !== undefined);
  const undoes = steps.some(({ compensate }) => compensate !== undefined);
  const answerWhen = steps.some(({ until, fails }) =>
    [...until, ...fails].some((one) => one.when.length > 0),
  );
  const anyFails = steps.some(({ fails }) => fails.length > 0);
  return {
    alternatives,
    limited,
    retries: alternatives || limited,
    timeouts,
    backsOff,
    dues: timeouts || backsOff,
    undoes,
    answerWhen,
    anyFails,
    weighs: answerWhen || alternatives,
    skips: steps.some((step) => step.when.length > 0),
    returns: steps.some(({ backTo }) => backTo !== undefined),
    asks: steps.some(({ requests }) => requests !== undefined),
    misses: canMiss(saga),
    fails: canFail(saga),
    conditional: when.length > 0,
    timed: timeouts || backsOff || expiryMs !== undefined,
    stepPeriods: timeouts || backsOff,
    changesCurrent: backsOff || (undoes && (anyFails || alternatives)),
    needsKnown: needsKnown(saga),
    toldReasons: saga.answers.some(({ reason }) => reason !== undefined),
    alternativeFacts: alternativeFacts(saga),
  };
}

/** How often a step is tried, where the table has to say it; 0 where it need not. */
export function limitOf({ attempts = 0, alternatives }: Step): number {
  return attempts > 1 || alternatives !== undefined ? attempts : 0;
}

function needsKnown(saga: Saga): boolean {
  return saga.steps
    .flatMap((step) => [...requestMembers(saga, step), ...undoMembers(saga, step)])
    .some(({ code }) => code.startsWith('known('));
}

function alternativeFacts({ steps }: Saga): string {
  const facts = new Set(steps.flatMap((step) => step.alternatives?.fact ?? []));
  return [...facts].map((fact) => `'${fact}'`).join(' | ');
}
