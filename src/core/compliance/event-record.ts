import { edgeText, type Edge } from '../ecosystem/integration-map';
import type { JsonObject } from '../gates/gate';

/** The parts of a compliance record that tell of events, out of what the gates have recorded. */
export interface EventRecord {
  /** Of an ecosystem: its edges, each with the tests that followed it. */
  readonly edges: readonly EdgeRecord[];
  /** Of a module: its contracts, with what they were compared with and what came of it. */
  readonly contracts: ContractsRecord;
}

export interface EdgeRecord extends Edge {
  /** Tests that passed and followed it: `<file>: <name>`. */
  readonly exercisedBy: readonly string[];
}

export interface ContractsRecord {
  /** What they were compared with; `null` where nothing was. */
  readonly base: string | null;
  readonly events: readonly ContractRecord[];
}

export interface ContractRecord {
  readonly event: string;
  readonly version: string | null;
  /** Changes since the base that break somebody. */
  readonly changes: readonly JsonObject[];
  /** `broken` when one of them breaks a promise, `unknown` when nothing was compared. */
  readonly verdict: 'kept' | 'broken' | 'unknown';
}

/** @param gates What `wsp-validate` gathered, by gate. */
export function eventRecordOf(gates: unknown): EventRecord {
  const data = (gate: string): JsonObject => recordOf(recordOf(recordOf(gates)[gate])['data']);
  const exercised = recordOf(recordOf(data('integration')['edges'])['exercisedBy']);
  return {
    edges: listOf(data('contracts')['edges']).map((edge) => {
      const { event, from, to } = edge as unknown as Edge;
      const tests = exercised[edgeText({ event, from, to })];
      return { event, from, to, exercisedBy: Array.isArray(tests) ? tests.map(String) : [] };
    }),
    contracts: contractsOf(data('contracts')),
  };
}

function contractsOf({ base, contracts, changes }: JsonObject): ContractsRecord {
  const name = typeof base === 'string' ? base : null;
  const all = listOf(changes);
  return {
    base: name,
    events: Object.entries(recordOf(contracts)).map(([event, terms]) => {
      const own = all.filter((change) => change['event'] === event);
      const { version } = recordOf(terms);
      return {
        event,
        version: typeof version === 'string' ? version : null,
        changes: own,
        verdict: verdictOf(name, own),
      };
    }),
  };
}

function verdictOf(base: string | null, changes: readonly JsonObject[]): ContractRecord['verdict'] {
  if (base === null) return 'unknown';
  return changes.some(({ promised }) => promised === true) ? 'broken' : 'kept';
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

function recordOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
