import type { SchemaObject } from '../../contracts/compatibility/schema';
import { termsOf } from '../../contracts/contract';
import type { JsonObject, Measurement } from '../gate';
import { comparedContracts, type ComparedContract } from './comparison';
import { ownContracts } from './contracts';
import type { ContractsBase, ContractsFacts } from './facts';

export function measure(facts: ContractsFacts): Measurement {
  const { module, links, base, edges, orphans, subscribed } = facts;
  const contracts = ownContracts(module);
  if (module.manifest.kind === 'ecosystem') {
    return {
      summary: [
        `${counted(edges.length, 'edge')}, ${counted(orphans.length, 'event')} without a subscriber`,
      ],
      data: {
        edges: edges.map(({ event, from, to }) => ({ event, from, to })),
        orphans: orphans.map(({ event, from }) => ({ event, from })),
      },
    };
  }
  const compared = comparedContracts(facts);
  const { publishes, subscribes } = module.manifest.events;
  return {
    summary: [
      `${counted(contracts.length, 'contract')}, ${counted(subscribes.length, 'subscription')}`,
      ...(publishes.length === 0 ? [] : [comparisonLine(base, compared)]),
      ...listLine('nobody here waits for', links.unheard),
      ...listLine('from outside', links.outside),
    ],
    data: {
      contracts: Object.fromEntries(
        contracts.map(({ event, schema }) => [event, termsData(schema)]),
      ),
      base: base.state === 'read' ? base.name : null,
      changes: compared.flatMap(changesData),
      subscribed: [...subscribed.keys()].sort(),
      unheard: links.unheard,
      outside: links.outside,
    },
  };
}

function termsData(schema: SchemaObject): JsonObject {
  const { version, compatibility, readers, deprecated, removal } = termsOf(schema);
  return {
    version: version ?? null,
    compatibility,
    readers,
    ...(deprecated ? { deprecated, removal: removal ?? null } : {}),
  };
}

function changesData({ event, changes, promised }: ComparedContract): JsonObject[] {
  return changes.map(({ kind, breaks, pointer, subject }) => ({
    event,
    kind,
    breaks,
    promised: promised.includes(breaks),
    pointer,
    ...(subject === undefined ? {} : { subject }),
  }));
}

/** `3 contracts compared with NX_BASE: 2 changes that break somebody, 1 of them promised otherwise` */
function comparisonLine(base: ContractsBase, compared: readonly ComparedContract[]): string {
  if (base.state === 'unreadable') return `not compared: ${base.name} cannot be read`;
  if (base.state === 'none') return `not compared: ${base.reason}`;
  const told = `${compared.length} compared with ${base.name}`;
  const changes = compared.flatMap(({ changes: all, promised }) =>
    all.map(({ breaks }) => promised.includes(breaks)),
  );
  if (changes.length === 0) return `${told}: nobody is broken`;
  const broken = changes.filter((isPromised) => isPromised).length;
  return `${told}: ${counted(changes.length, 'change')} that break readers, ${broken} against what is promised`;
}

function listLine(what: string, events: readonly string[]): string[] {
  return events.length === 0 ? [] : [`${what}: ${events.join(', ')}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
