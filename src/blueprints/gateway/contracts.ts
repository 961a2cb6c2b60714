import { CONTRACT_TERMS } from '../shared/contract-terms';
import {
  failuresSchema,
  fieldsSchema,
  moment,
  type Property,
  receiptSchema,
} from './contract-schemas';
import { type EventNames, nameOf } from './events';
import type { Gateway } from './gateway';
import type { GatewayNames } from './gateway-names';
import { pairOf, sampleRequest } from './limits';
import { receiptOf, sampleClosing } from './samples';
import type { KindWords } from './words';

/** What contracts are made from. */
export interface ContractParts {
  readonly gateway: Gateway;
  readonly names: GatewayNames;
  readonly words: KindWords;
  readonly events: EventNames;
  /** Everything that can go wrong with a platform. */
  readonly faults: readonly string[];
}

/** JSON Schemas of all events, by path. */
export function contractFiles(parts: ContractParts): Record<string, string> {
  const { words, names, events } = parts;
  const { session, participle } = words;
  const all = [
    ...(session
      ? [contract(parts, 'created', 'It was taken; no platform has been asked yet.')]
      : []),
    contract(parts, participle, `A platform has ${participle} the ${names.noun}.`),
    ...(session ? [contract(parts, 'closed', `The ${names.noun} was open and is over.`)] : []),
    contract(parts, 'failed', `No platform has ${participle} the ${names.noun}.`),
  ];
  return Object.fromEntries(
    all.map(({ slot, schema }) => [
      `contracts/${nameOf(events, slot)}.schema.json`,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  );
}

type Properties = Readonly<Record<string, Property>>;

function contract(parts: ContractParts, slot: string, description: string) {
  const { events, names } = parts;
  const event = nameOf(events, slot);
  const properties = propertiesOf(parts, slot);
  return {
    slot,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:event:${event}`,
      ...CONTRACT_TERMS,
      title: `${names.nounTitle} ${slot}`,
      description: `${description} Published after it was written.`,
      type: 'object',
      properties: mapped(properties, ({ schema }) => schema),
      required: Object.keys(properties),
      additionalProperties: false,
      examples: [mapped(properties, ({ example }) => example)],
    },
  };
}

function propertiesOf(parts: ContractParts, slot: string): Properties {
  switch (slot) {
    case 'created':
      return pending(parts, parts.words.pendingStatus);
    case 'closed':
      return { ...done(parts, 'closed'), ...closed(parts) };
    case 'failed':
      return failed(parts);
    default:
      return done(parts, parts.words.doneStatus);
  }
}

function pending({ gateway, names }: ContractParts, status: string): Properties {
  return {
    id: {
      schema: { type: 'string', minLength: 1, maxLength: 200, description: 'Given by the caller.' },
      example: `${names.recordName}-1`,
    },
    status: {
      schema: { type: 'string', enum: [status], description: 'Where it is in its life.' },
      example: status,
    },
    request: {
      schema: fieldsSchema(gateway.fields, 'What platforms are asked for.'),
      example: sampleRequest(gateway),
    },
    createdAt: moment('When it was taken.'),
  };
}

function done(parts: ContractParts, status: string): Properties {
  const { gateway, names, words } = parts;
  const { first } = pairOf(gateway);
  const platforms = gateway.platforms.map(({ name }) => name);
  const isSeveral = platforms.length > 1;
  return {
    ...pending(parts, status),
    platform: {
      schema: { type: 'string', enum: platforms, description: `Who has ${words.participle} it.` },
      example: first.name,
    },
    receipt: {
      schema: receiptSchema(gateway),
      example: receiptOf(gateway, first.name, 1, `${names.recordName}-1`),
    },
    ...(isSeveral
      ? {
          failures: {
            schema: failuresSchema(
              parts.gateway,
              parts.faults,
              'Platforms that did not do it before.',
            ),
            example: [],
          },
        }
      : {}),
    [words.doneAt]: moment('When the platform had done it.'),
  };
}

function closed({ gateway }: ContractParts): Properties {
  return {
    closing: {
      schema: fieldsSchema(gateway.closing, 'What is known of it at the end.'),
      example: sampleClosing(gateway),
    },
    closedAt: {
      ...moment('When the platform had closed it.'),
      example: '2026-01-01T00:25:00.000Z',
    },
    seconds: {
      schema: { type: 'integer', minimum: 0, description: 'How long it was open.' },
      example: 1500,
    },
  };
}

function failed(parts: ContractParts): Properties {
  const { first } = pairOf(parts.gateway);
  const failure = { platform: first.name, fault: 'unavailable', tries: 3 };
  return {
    ...pending(parts, 'failed'),
    failures: {
      schema: failuresSchema(parts.gateway, parts.faults, 'What each platform did instead.'),
      example: [failure],
    },
    reason: {
      schema: { type: 'string', minLength: 1, description: 'The same in words.' },
      example: `${first.name}: unavailable after 3 tries`,
    },
    failedAt: moment('When the last of it had happened.'),
  };
}

function mapped(
  properties: Properties,
  change: (property: Property) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, change(property)]),
  );
}
