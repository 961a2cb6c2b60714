import { CONTRACT_TERMS } from '../shared/contract-terms';
import type { Values } from './conditions';
import { jsonSchema } from './field-code';
import type { WorkflowNames } from './names';
import { newFields } from './samples';
import type { Transition, Workflow } from './workflow';
import { capital } from '../shared/words';

/** Names of a module's events, by slot. */
export type EventNames = ReadonlyMap<string, string>;

const START = '2026-01-01T00:00:00.000Z';

/** The contracts of all events, as text, by path from the module's root. */
export function contractFiles(
  workflow: Workflow,
  names: WorkflowNames,
  events: EventNames,
): Readonly<Record<string, string>> {
  const contracts = [
    created(workflow, names, nameIn(events, 'created')),
    amended(workflow, names, nameIn(events, 'amended')),
    ...workflow.transitions.map((transition) =>
      moved(workflow, names, nameIn(events, transition.slot), transition),
    ),
  ];
  return Object.fromEntries(
    contracts.map(({ event, schema }) => [
      `contracts/${event}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

interface Contract {
  readonly event: string;
  readonly schema: object;
}

function created(workflow: Workflow, names: WorkflowNames, event: string): Contract {
  const { noun, nounTitle, aNoun } = names;
  return contract(workflow, names, {
    event,
    title: `${nounTitle} created`,
    description: `${capital(aNoun)} was created. Published after it was written.`,
    properties: {},
    example: { record: example(workflow, names, workflow.initial, 1) },
    of: `The ${noun} as it was created.`,
  });
}

function amended(workflow: Workflow, names: WorkflowNames, event: string): Contract {
  const { noun, nounTitle } = names;
  const fields = workflow.fields.map(({ name }) => name);
  const [first = ''] = fields;
  return contract(workflow, names, {
    event,
    title: `${nounTitle} amended`,
    description: `Fields of the ${noun} were changed; its state is the same. Published after it was written.`,
    properties: {
      changed: {
        type: 'array',
        description: 'What has changed, at least one.',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', enum: fields },
      },
    },
    example: { record: example(workflow, names, workflow.initial, 2), changed: [first] },
    of: `The ${noun} after the change.`,
  });
}

function moved(
  workflow: Workflow,
  names: WorkflowNames,
  event: string,
  { name, from, to, slot }: Transition,
): Contract {
  const { noun, nounTitle } = names;
  const [first = ''] = from;
  return contract(workflow, names, {
    event,
    title: `${nounTitle} ${slot.replaceAll('-', ' ')}`,
    description: `\`${name}\` has led the ${noun} to ${to}. Published after it was written.`,
    properties: {
      transition: { type: 'string', enum: [name], description: 'What has happened.' },
      from: { type: 'string', enum: from, description: 'The state before.' },
      to: { type: 'string', enum: [to], description: 'The state now.' },
    },
    example: { record: example(workflow, names, to, 2), transition: name, from: first, to },
    of: `The ${noun} after the transition.`,
  });
}

interface Parts {
  readonly event: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly example: object;
  /** Which record it is. */
  readonly of: string;
}

function contract(workflow: Workflow, names: WorkflowNames, parts: Parts): Contract {
  const { event, title, description, properties, example: shown } = parts;
  return {
    event,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:event:${event}`,
      ...CONTRACT_TERMS,
      title,
      description,
      type: 'object',
      properties: { record: { $ref: '#/$defs/record' }, ...properties },
      required: ['record', ...Object.keys(properties)],
      additionalProperties: false,
      $defs: { record: record(workflow, names, parts.of) },
      examples: [shown],
    },
  };
}

function record(workflow: Workflow, { nounTitle }: WorkflowNames, description: string): object {
  const { deadlines, expiry, states } = workflow;
  const timed = deadlines.length > 0 || expiry !== undefined;
  const properties = {
    id: { type: 'string', minLength: 1, description: 'Given when it is created; never changes.' },
    version: {
      type: 'integer',
      minimum: 1,
      description: 'Starts at 1 and grows by one with each change.',
    },
    state: {
      type: 'string',
      enum: states.map(({ name }) => name),
      description: 'Where it is in its life.',
    },
    since: moment('When it came into its state.'),
    fields: fieldsSchema(workflow),
    createdAt: moment('When it was created.'),
    updatedAt: moment('When it was changed last.'),
  };
  return {
    type: 'object',
    title: nounTitle,
    description,
    properties: { ...properties, ...(timed ? { due: dueSchema(workflow) } : {}) },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function fieldsSchema({ fields }: Workflow): object {
  return {
    type: 'object',
    description: 'What is known of it.',
    properties: Object.fromEntries(fields.map((field) => [field.name, jsonSchema(field)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function dueSchema({ transitions }: Workflow): object {
  return {
    type: 'object',
    description: 'What happens next if nobody does anything; missing when nothing will.',
    properties: {
      transition: {
        type: 'string',
        enum: transitions.map(({ name }) => name),
        description: 'What happens then.',
      },
      at: moment('When it happens.'),
    },
    required: ['transition', 'at'],
    additionalProperties: false,
  };
}

function moment(description: string): object {
  return { type: 'string', format: 'date-time', description };
}

function example(workflow: Workflow, names: WorkflowNames, state: string, version: number): object {
  const fields: Values = newFields(workflow);
  return {
    id: `${names.recordName}-1`,
    version,
    state,
    since: START,
    fields,
    createdAt: START,
    updatedAt: START,
  };
}

function nameIn(events: EventNames, slot: string): string {
  const name = events.get(slot);
  if (name === undefined) throw new Error(`There is no event for ${slot}.`);
  return name;
}
