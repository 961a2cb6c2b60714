import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables } from '../shared/reaction-variables';
import { capital, commentText } from '../shared/words';
import { edges, schemaCode, typeCode, valueText } from '../workflow/field-code';
import { type Member, readingCode, requestMembers, undoMembers } from './code';
import { conditionVariables } from './condition-variables';
import { demoPlan } from './demo-plan';
import { eventNames, type EventNames, publishedEvents, requestsOf, slotsOf } from './events';
import { factGroups } from './fact-groups';
import { featureVariables } from './feature-variables';
import { orchestratorNames } from './names';
import { orchestratorOperations } from './operations';
import type { OrchestratorOptions } from './options';
import { type Saga, sagaOf } from './saga';
import { startFacts } from './samples';
import { stepVariables } from './step-variables';
import { testVariables } from './test-variables';
import { timeVariables } from './time-variables';

/** Everything that the templates of an orchestrator read. */
export function orchestratorVariables(context: BlueprintContext, options: OrchestratorOptions) {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const names = orchestratorNames(name, options.subject);
  const saga = sagaOf(options);
  const events = eventNames(options, name);
  const stage = { saga, events, id: `${names.recordName}-1` };
  const steps = saga.steps.map((step) => stepVariables(saga, names, step));
  return {
    ...names,
    aNounTitle: capital(names.aNoun),
    ...reactionVariables(options.reactions, orchestratorOperations(saga, names, events)),
    ...featureVariables(saga),
    ...factVariables(saga),
    ...eventVariables(saga, events),
    ...timeVariables(saga, names),
    ...conditionVariables(saga, names.recordClass),
    ...testVariables(stage),
    steps,
    remarks: steps.some((step) => step.remarks !== ''),
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
    factGroups: factGroups(facts.map((fact) => ({ ...fact, valueText: valueText(fact) }))),
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
