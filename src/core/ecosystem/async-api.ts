import { dataSchemaOf } from '../contracts/contract';
import { isSchema, type Contract } from './contract-paths';
import type { ModuleEvents } from './integration-map';

/** What an AsyncAPI document tells of: modules and the contracts of their events. */
export interface EventSystem {
  readonly name: string;
  readonly purpose: string;
  readonly version: string;
  readonly modules: readonly ModuleEvents[];
  /** By event, those from outside among them; events without one are told by their names. */
  readonly contracts: ReadonlyMap<string, Contract>;
}

/** The dialect of contracts. */
const SCHEMA_FORMAT = 'application/schema+json;version=2020-12';

/** An AsyncAPI 3 document: a channel for each event, and who sends and receives on it, sorted by name. */
export function asyncApiOf(system: EventSystem): object {
  const events = eventsOf(system);
  const described = events.filter((event) => system.contracts.has(event));
  return {
    asyncapi: '3.0.0',
    info: { title: system.name, version: system.version, description: `${system.purpose}.` },
    defaultContentType: 'application/json',
    channels: byName(events, (event) => ({
      address: event,
      messages: { event: { $ref: `#/components/messages/${event}` } },
    })),
    operations: Object.fromEntries(
      [...system.modules].sort(byModule).flatMap((module) => operationsOf(module)),
    ),
    components: {
      messages: byName(events, (event) => messageOf(event, system.contracts.get(event))),
      schemas: {
        cloudEvent: CLOUD_EVENT,
        ...byName(described, (event) => ({
          schemaFormat: SCHEMA_FORMAT,
          schema: embedded(system.contracts.get(event) ?? {}, event),
        })),
      },
    },
  };
}

function eventsOf({ modules, contracts }: EventSystem): string[] {
  const named = modules.flatMap(({ publishes, subscribes }) => [...publishes, ...subscribes]);
  return [...new Set([...named, ...contracts.keys()])].sort(byCodeUnit);
}

function operationsOf({ name, publishes, subscribes }: ModuleEvents): [string, object][] {
  const operation = (action: 'send' | 'receive') => (event: string) =>
    [
      `${name}.${action}.${event}`,
      {
        action,
        channel: { $ref: `#/channels/${event}` },
        summary: `${name} ${action === 'send' ? 'publishes' : 'answers'} ${event}.`,
        tags: [{ name }],
        messages: [{ $ref: `#/channels/${event}/messages/event` }],
      },
    ] satisfies [string, object];
  return [
    ...[...publishes].sort(byCodeUnit).map(operation('send')),
    ...[...subscribes].sort(byCodeUnit).map(operation('receive')),
  ];
}

function messageOf(event: string, contract: Contract | undefined): object {
  const { title, description } = contract ?? {};
  return {
    name: event,
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { summary: description } : {}),
    contentType: 'application/json',
    headers: {
      allOf: [
        { $ref: '#/components/schemas/cloudEvent' },
        {
          properties: {
            type: { const: event },
            ...(contract === undefined
              ? {}
              : { dataschema: { const: dataSchemaOf(event, contract) } }),
          },
        },
      ],
    },
    ...(contract === undefined ? {} : { payload: { $ref: `#/components/schemas/${event}` } }),
  };
}

/** Attributes of CloudEvents 1.0 as the kernel's bus sets them. */
const CLOUD_EVENT = {
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1, description: 'Unique among the events of its source.' },
    source: { type: 'string', minLength: 1, description: 'Who published it.' },
    type: { type: 'string', minLength: 1, description: 'Name of the event.' },
    subject: { type: 'string', description: 'What it is about.' },
    time: { type: 'string', format: 'date-time', description: 'When it happened.' },
    dataschema: { type: 'string', description: 'Contract of its data, with the version.' },
  },
  required: ['id', 'source', 'type', 'time'],
} as const;

/** A contract as a part of another document: no address of its own, and references that start at the root of that one. */
function embedded({ $schema: _, $id: __, ...contract }: Contract, event: string): unknown {
  const place = `#/components/schemas/${event}/schema`;
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (!isSchema(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' && inner.startsWith('#')
          ? `${place}${inner.slice(1)}`
          : moved(inner),
      ]),
    );
  };
  return moved(contract);
}

function byName<Value>(
  names: readonly string[],
  valueOf: (name: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

function byModule(a: ModuleEvents, b: ModuleEvents): number {
  return byCodeUnit(a.name, b.name);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
