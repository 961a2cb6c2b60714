import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables } from '../shared/reaction-variables';
import { commentText, constantCase } from '../shared/words';
import { edges, schemaCode, typeCode, valueText } from '../workflow/field-code';
import { periodOf, unitsOf } from '../workflow/time';
import {
  answersCode,
  conditionsText,
  messageCode,
  type Member,
  readingCode,
  requestMembers,
  undoMembers,
} from './code';
import { conditionVariables } from './condition-variables';
import { demoPlan } from './demo-plan';
import {
  canFail,
  canMiss,
  eventNames,
  type EventNames,
  publishedEvents,
  requestsOf,
  slotsOf,
} from './events';
import { conditionCode } from '../workflow/conditions';
import { orchestratorNames, type OrchestratorNames } from './names';
import { orchestratorOperations } from './operations';
import type { OrchestratorOptions } from './options';
import { startFacts } from './samples';
import { type Saga, sagaOf, type Step } from './saga';
import { testVariables } from './test-variables';

/** Everything that the templates of an orchestrator read. */
export function orchestratorVariables(context: BlueprintContext, options: OrchestratorOptions) {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const names = orchestratorNames(name, options.subject);
  const saga = sagaOf(options);
  const events = eventNames(options, name);
  const stage = { saga, events, id: `${names.recordName}-1` };
  return {
    ...names,
    ...reactionVariables(options.reactions, orchestratorOperations(saga, names, events)),
    ...featureVariables(saga),
    ...factVariables(saga),
    ...eventVariables(saga, events),
    ...timeVariables(saga, names),
    ...conditionVariables(saga, names.recordClass),
    ...testVariables(stage),
    steps: saga.steps.map((step) => stepVariables(saga, names, step)),
    answers: saga.answers.map((reading) => readingCode(saga, reading)),
    demo: demoPlan(stage, names.recordName),
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name, __dirname),
  };
}

/** Which parts of the sources this module has. */
function featureVariables(saga: Saga) {
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
  const members = steps.flatMap((step) => [
    ...requestMembers(saga, step),
    ...undoMembers(saga, step),
  ]);
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
    needsKnown: members.some(({ code }) => code.startsWith('known(')),
    toldReasons: saga.answers.some(({ reason }) => reason !== undefined),
    alternativeFacts: [...new Set(steps.flatMap((step) => step.alternatives?.fact ?? []))]
      .map((fact) => `'${fact}'`)
      .join(' | '),
  };
}

/** How often a step is tried, where the table has to say it; 0 where it need not. */
function limitOf({ attempts = 0, alternatives }: Step): number {
  return attempts > 1 || alternatives !== undefined ? attempts : 0;
}

function factVariables(saga: Saga) {
  const { facts, key } = saga;
  return {
    facts: facts.map((fact) => ({
      ...fact,
      typeCode: typeCode(fact),
      schemaCode: schemaCode(fact),
      valueText: valueText(fact),
      ...edges(fact),
    })),
    keyFact: key,
    requiredKeys: facts
      .filter(({ required }) => required)
      .map(({ name }) => `'${name}'`)
      .join(' | '),
    startSample: JSON.stringify(startFacts(saga)),
  };
}

function eventVariables(saga: Saga, events: EventNames) {
  const slots = slotsOf(saga);
  return {
    endings: slots.filter((slot) => slot !== 'started'),
    startedEvent: events.started,
    completedEvent: events.completed,
    failedEvent: slots.includes('failed') ? events.failed : '',
    cancelledEvent: events.cancelled,
    ignoredEvent: slots.includes('ignored') ? events.ignored : '',
    eventNames: publishedEvents(saga, events),
    requests: requestsOf(saga).map(({ message, step, kind }) => {
      const found = saga.steps.find(({ name }) => name === step);
      const asks = kind === 'request';
      const members: readonly Member[] =
        found === undefined ? [] : asks ? requestMembers(saga, found) : undoMembers(saga, found);
      const does = asks ? `Asks for \`${step}\`.` : `Asks for \`${step}\` to be undone.`;
      return { event: message.event, step, asks, does, members, payload: payloadText(members) };
    }),
  };
}

function payloadText(members: readonly Member[]): string {
  const names = members.map(({ name, optional }) => `\`${name}\`${optional ? ' if known' : ''}`);
  return names.length === 0 ? 'nothing' : names.join(', ');
}

function timeVariables({ steps, expiryMs }: Saga, { constant, noun }: OrchestratorNames) {
  const period = (key: string, variable: string, ms: number, meaning: string) => ({
    key,
    variable: `${constant}_${variable}`,
    ms,
    meaning,
    ...periodOf(ms),
    textShown: ms % 86_400_000 === 0 ? `${ms / 3_600_000}h` : periodOf(ms).text,
  });
  const periods = [
    ...steps.flatMap(({ name, timeoutMs, backOffMs }) => [
      ...(timeoutMs === undefined
        ? []
        : [
            period(
              keyOf(name, 'timeout'),
              `${constantCase(name)}_TIMEOUT`,
              timeoutMs,
              `how long the answer to \`${name}\` may take`,
            ),
          ]),
      ...(backOffMs === undefined
        ? []
        : [
            period(
              keyOf(name, 'backOff'),
              `${constantCase(name)}_BACK_OFF`,
              backOffMs,
              `how long \`${name}\` waits before its second attempt`,
            ),
          ]),
    ]),
    ...(expiryMs === undefined
      ? []
      : [period('expiryMs', 'EXPIRY', expiryMs, `how long the whole ${noun} may take`)]),
  ];
  return {
    periods,
    expiry: expiryMs !== undefined,
    units: unitsOf(['SECOND', 'HOUR', ...periods.map(({ unit }) => unit)]),
  };
}

function keyOf(step: string, what: 'timeout' | 'backOff'): string {
  const camel = step.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return `${camel}${what === 'timeout' ? 'Timeout' : 'BackOff'}Ms`;
}

function stepVariables(saga: Saga, names: OrchestratorNames, step: Step) {
  const { name, requests, compensate, alternatives, backTo, timeoutMs, backOffMs } = step;
  const from = saga.facts.find((fact) => fact.name === alternatives?.from);
  const list = `facts.${alternatives?.from ?? ''}`;
  return {
    name,
    description: step.description ?? '',
    whenCode: step.when.map(conditionCode),
    whenText: conditionsText(step.when),
    requestCode: requests === undefined ? '' : messageCode(requests, requestMembers(saga, step)),
    requestEvent: requests?.event ?? '',
    until: step.until,
    untilText: answersText(step.until),
    untilCode: answersCode(step.until),
    fails: step.fails,
    failsText: answersText(step.fails),
    failsCode: answersCode(step.fails),
    timeout:
      timeoutMs === undefined ? undefined : { key: keyOf(name, 'timeout'), ...periodOf(timeoutMs) },
    backOff:
      backOffMs === undefined ? undefined : { key: keyOf(name, 'backOff'), ...periodOf(backOffMs) },
    attempts: limitOf(step),
    alternatives,
    alternativesCode: `(facts) => ${from?.required === true ? list : `${list} ?? []`}`,
    backTo,
    undoCode: compensate === undefined ? '' : messageCode(compensate, undoMembers(saga, step)),
    undoEvent: compensate?.event ?? '',
    failureText: failureText(step, names),
  };
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
