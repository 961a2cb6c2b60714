import { CONTRACT_TERMS } from '../shared/contract-terms';
import type { PolicySamples } from './samples';
import { examplesOf } from './contract-examples';
import { eventNames, type EventSlot, type PolicyOptions } from './options';
import { policyNames } from './policy-names';
import { camelCase } from '../shared/words';

type Schema = Readonly<Record<string, unknown>>;

/** The contract of each event as JSON, by what it tells. */
export function policyContracts(
  module: string,
  options: PolicyOptions,
  samples: PolicySamples,
): Readonly<Record<EventSlot, string>> {
  const events = eventNames(module, options);
  const shapes = shapesOf(options);
  const examples = examplesOf(options, samples);
  const contract = (slot: EventSlot, title: string, description: string, data: Fields): string =>
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:event:${events[slot]}`,
      ...CONTRACT_TERMS,
      title,
      description,
      ...object(data),
      examples: [examples[slot]],
    });
  const { decision, grant, prompt } = shapes;
  return {
    decided: contract('decided', 'Decided', 'A request was decided, or waits for an answer.', {
      decision,
    }),
    granted: contract('granted', 'Granted', 'A grant was given, or renewed.', { grant }),
    revoked: contract('revoked', 'Revoked', 'A grant was revoked.', { grant }),
    prompted: contract('prompted', 'Prompted', 'Somebody is asked for an answer.', { prompt }),
    answered: contract('answered', 'Answered', 'Somebody has answered.', { prompt }),
    'timed-out': contract('timed-out', 'Timed out', 'Nobody has answered in time.', {
      prompt,
      unansweredBy: approver(options, 'Who was asked and has not answered.'),
      timedOutAt: moment('When that was found.'),
    }),
  };
}

/** Properties by name; a question mark at the end means that it may be missing. */
type Fields = Readonly<Record<string, Schema>>;

function object(fields: Fields, description?: string): Schema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(entries.map(([name, schema]) => [bare(name), schema])),
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    additionalProperties: false,
  };
}

function bare(name: string): string {
  return name.replace('?', '');
}

function text(description: string): Schema {
  return { type: 'string', minLength: 1, description };
}

function moment(description: string): Schema {
  return { type: 'string', format: 'date-time', description };
}

function approver({ prompts }: PolicyOptions, description: string): Schema {
  return { type: 'string', enum: prompts.escalation.map(({ to }) => to), description };
}

const VERSION: Schema = {
  type: 'integer',
  minimum: 1,
  description: 'Grows by one with each change.',
};

function shapesOf(options: PolicyOptions) {
  const request = object(requestFields(options), 'What was asked for.');
  return {
    decision: decisionShape(options, request),
    grant: grantShape(options),
    prompt: promptShape(options, request),
  };
}

function decisionShape(options: PolicyOptions, request: Schema): Schema {
  const { rules } = options;
  return object(
    {
      id: text('Given when it is made.'),
      request,
      outcome: { type: 'string', enum: outcomesOf(options), description: 'What becomes of it.' },
      reason: text('Why, in one sentence.'),
      'rule?': {
        type: 'string',
        enum: rules.map(({ name }) => name),
        description: 'The rule that matches; missing when none does, or when it does not matter.',
      },
      'grantId?': text('The grant that it rests on, or that it led to.'),
      ...(outcomesOf(options).includes('pending')
        ? { 'promptId?': text('The prompt that it waits for, or rests on.') }
        : {}),
      decidedAt: moment('When it was made.'),
    },
    'The decision, as it is kept.',
  );
}

function grantShape(options: PolicyOptions): Schema {
  const matter = object(
    matterFields(options),
    'What the grant covers: requests that are the same in all of this.',
  );
  return object(
    {
      id: text('Given with the grant; a renewal keeps it.'),
      version: VERSION,
      matter,
      grantedBy: text('Who gave it, or renewed it last.'),
      grantedAt: moment('When it was given, or renewed last.'),
      expiresAt: moment('From when on it does not hold any more.'),
      'revokedBy?': text('Who revoked it.'),
      'revokedAt?': moment('When it was revoked.'),
    },
    'The grant, as it is kept.',
  );
}

function promptShape(options: PolicyOptions, request: Schema): Schema {
  return object(
    {
      id: text('Given when somebody is asked first; stays the same when the next one is asked.'),
      version: VERSION,
      request,
      reason: text('Why somebody has to be asked.'),
      status: {
        type: 'string',
        enum: ['open', 'allowed', 'refused', 'expired'],
        description: 'What has become of it.',
      },
      asked: { type: 'integer', minimum: 1, description: 'How often somebody was asked.' },
      askedOf: approver(options, 'Who was asked last.'),
      askedAt: moment('When that was.'),
      deadline: moment('Until when an answer is waited for.'),
      'answeredBy?': text('Who has answered.'),
      'answeredAt?': moment('When that was.'),
      'refusedUntil?': moment('Until when a refusal is remembered.'),
    },
    'The prompt, as it is kept.',
  );
}

function outcomesOf(options: PolicyOptions): string[] {
  const asks =
    options.defaultEffect === 'ask' || options.rules.some(({ effect }) => effect === 'ask');
  return ['allowed', 'denied', ...(asks ? ['pending'] : [])];
}

function requestFields(options: PolicyOptions): Fields {
  const { subject, scopes, attributes } = options;
  const { subjectWord } = policyNames('policy', subject);
  const types = { text: 'string', number: 'number', flag: 'boolean' } as const;
  return {
    [camelCase(subject)]: text(`Identifier of the ${subjectWord} that asks.`),
    scope: { type: 'string', enum: scopes, description: 'What is asked for.' },
    ...Object.fromEntries(
      attributes.map(({ name, type, values, description }) => [
        camelCase(name),
        {
          type: types[type],
          ...(values === undefined ? {} : { enum: values }),
          description: `${description ?? `The ${name.replaceAll('-', ' ')} of the request`}.`,
        },
      ]),
    ),
  };
}

function matterFields(options: PolicyOptions): Fields {
  const { subject, grants } = options;
  const kept = [camelCase(subject), 'scope', ...grants.per.map(camelCase)];
  return Object.fromEntries(
    Object.entries(requestFields(options)).filter(([name]) => kept.includes(name)),
  );
}
