import { moduleOf, type ModuleOverrides } from '../../module/module-view.fixture';
import type { ReportedFinding, Rule } from '../rule';
import type { ContractsFacts } from './facts';

export const FILE = 'contracts/intent-log.created.schema.json';

/** The contract of `intent-log.created`, with these changes of its root. */
export function contractText(changes: Readonly<Record<string, unknown>> = {}): string {
  const contract = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-version': '1.0.0',
    type: 'object',
    properties: { id: { type: 'string' }, status: { enum: ['open', 'closed'] } },
    required: ['id'],
    additionalProperties: false,
    examples: [{ id: 'i-1', status: 'open' }],
    ...changes,
  };
  return `${JSON.stringify(contract, null, 2)}\n`;
}

export const MANIFEST = `${JSON.stringify(
  {
    name: 'intent-log',
    events: { publishes: ['intent-log.created'], subscribes: ['order.placed'] },
  },
  null,
  2,
)}\n`;

/** What a test may say of the module and its surroundings; the rest is without a fault. */
export interface Surroundings extends Partial<Omit<ContractsFacts, 'module'>> {
  readonly files?: Readonly<Record<string, string>>;
  /** Files of the base; those of the module when there are none. */
  readonly was?: Readonly<Record<string, string>>;
  readonly manifest?: ModuleOverrides['manifest'];
}

export function factsOf({
  files = {},
  was,
  manifest,
  ...facts
}: Surroundings = {}): ContractsFacts {
  const all = { 'wsp.json': MANIFEST, [FILE]: contractText(), ...files };
  return {
    module: moduleOf(all, {
      manifest: {
        events: { publishes: ['intent-log.created'], subscribes: ['order.placed'] },
        ...manifest,
      },
    }),
    base: { state: 'read', name: 'main', files: new Map(Object.entries(was ?? all)) },
    links: { contested: [], unpublished: [], outside: [], unheard: [] },
    subscribed: new Map(),
    today: '2026-01-31',
    edges: [],
    members: [],
    orphans: [],
    ...facts,
  };
}

/** What one rule says. */
export function reportsOf(
  rule: Rule<ContractsFacts>,
  around: Surroundings = {},
): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  rule.check(factsOf(around), (finding) => found.push(finding));
  return found;
}

/** The same in one line each. */
export function linesOf(rule: Rule<ContractsFacts>, around: Surroundings = {}): string[] {
  return reportsOf(rule, around).map(
    ({ file, line, message }) => `${file}:${line ?? '?'} ${message}`,
  );
}
