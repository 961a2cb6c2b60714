import { CONTRACT_TERMS } from '../shared/contract-terms';
import { capital } from '../shared/words';
import { jsonSchema } from '../workflow/field-code';
import { type Member, requestMembers, undoMembers } from './code';
import { type EventNames, type Slot, slotsOf } from './events';
import type { OrchestratorNames } from './names';
import type { MessageOptions } from './options';
import { sampleFacts, startFacts } from './samples';
import type { Saga, Step } from './saga';

interface Contract {
  readonly event: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly optional?: readonly string[];
  readonly example: object;
}

/** The contracts of all events, as text, by path from the module's root. */
export function contractFiles(
  saga: Saga,
  names: OrchestratorNames,
  events: EventNames,
): Readonly<Record<string, string>> {
  const contracts = [
    ...slotsOf(saga).map((slot) => toldContract(saga, names, events[slot], slot)),
    ...saga.steps.flatMap((step) => [
      ...messageContract(saga, names, step, step.requests, requestMembers(saga, step), 'Asks for'),
      ...messageContract(saga, names, step, step.compensate, undoMembers(saga, step), 'Undoes'),
    ]),
  ];
  return Object.fromEntries(
    contracts.map((contract) => [
      `contracts/${contract.event}.schema.json`,
      `${JSON.stringify(schemaOf(contract), null, 2)}\n`,
    ]),
  );
}

function schemaOf({ event, title, description, properties, optional = [], example }: Contract) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:event:${event}`,
    ...CONTRACT_TERMS,
    title,
    description,
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
    examples: [example],
  };
}

const WHAT: Readonly<Record<Slot, string>> = {
  started: 'has begun.',
  completed: 'has done every step.',
  failed: 'was given up on its way.',
  cancelled: 'was ended on its way.',
  ignored: 'was not begun, because it lacks something.',
};

function toldContract(
  saga: Saga,
  { noun, nounTitle, aNoun, recordName }: OrchestratorNames,
  event: string,
  slot: Slot,
): Contract {
  const stops = slot === 'failed' || slot === 'cancelled';
  const steps = saga.steps.map(({ name }) => name);
  const reason = { type: 'string', minLength: 1, description: 'Why.' };
  return {
    event,
    title: `${nounTitle} ${slot}`,
    description: `${capital(aNoun)} ${WHAT[slot]} Published after it was written.`,
    properties: {
      id: { type: 'string', minLength: 1, description: `Identifier of the ${noun}.` },
      facts: factsSchema(saga),
      ...(stops ? { step: { type: 'string', enum: steps, description: 'Where it was.' } } : {}),
      ...(stops || slot === 'ignored' ? { reason } : {}),
    },
    example: {
      id: `${recordName}-1`,
      facts: startFacts(saga),
      ...(stops ? { step: steps[0] } : {}),
      ...(stops || slot === 'ignored' ? { reason: 'not wanted any more' } : {}),
    },
  };
}

function factsSchema({ facts }: Saga): object {
  return {
    type: 'object',
    description: 'What is known of it.',
    properties: Object.fromEntries(facts.map((fact) => [fact.name, jsonSchema(fact)])),
    required: facts.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function messageContract(
  saga: Saga,
  { noun }: OrchestratorNames,
  { name: step }: Step,
  message: MessageOptions | undefined,
  members: readonly Member[],
  verb: string,
): Contract[] {
  if (message === undefined) return [];
  const facts = sampleFacts(saga);
  return [
    {
      event: message.event,
      title: `${verb} ${step.replaceAll('-', ' ')}`,
      description: `${verb} the step \`${step}\` of the ${noun} that is the subject of the event. Published after the ${noun} was written.`,
      properties: Object.fromEntries(members.map((member) => [member.name, memberSchema(member)])),
      optional: members.filter(({ optional }) => optional).map(({ name }) => name),
      example: Object.fromEntries(
        members.map(({ name, field, value }) => [name, value ?? facts[field?.name ?? '']]),
      ),
    },
  ];
}

function memberSchema({ field, value }: Member): object {
  if (field !== undefined) return jsonSchema(field);
  const description = 'Always the same.';
  return typeof value === 'object'
    ? { type: 'array', items: { type: 'string', enum: value }, description }
    : { type: typeof value, enum: [value], description };
}
