import { eventIndex, eventLinks } from '../../../src/core/contracts/event-links';
import type { ModuleEvents } from '../../../src/core/ecosystem/integration-map';
import {
  contractText,
  factsOf,
  FILE,
  MANIFEST,
  type Surroundings,
} from '../../../src/core/gates/contracts/contracts.fixture';
import { contractsGate } from '../../../src/core/gates/contracts/gate';
import { asyncApiFile } from '../../../src/core/generated/async-api-file';
import { eventContractsFile } from '../../../src/core/generated/event-contracts-file';
import { frameOf, type Frame, type Frames } from './frame';
import { columnsOf, jsonOf, textOf, type Shown } from './page';

const contracts = (around: (shown: Shown, found: Shown) => Surroundings): Frame =>
  frameOf(contractsGate, (shown, found) => factsOf(around(shown, found)));

const hasJson = ({ fences }: Shown): boolean => fences.some(({ language }) => language === 'json');
const saysNothing = { publishes: [], subscribes: [] };

/** What stands at the root of the contract of `intent-log.created`. */
const root = contracts((shown) => ({ files: { [FILE]: contractText(jsonOf(shown)) } }));

const PROPERTIES = { id: { type: 'string' }, status: { enum: ['open', 'closed'] } };

/** What a contract has become; `properties` are added to those that it has. */
const changed = (
  changesOf: (shown: Shown) => Readonly<Record<string, unknown>>,
  promise: object = {},
): Frame =>
  contracts((shown) => {
    const { properties = {}, ...changes } = changesOf(shown);
    const is = { ...changes, ...promise, properties: { ...PROPERTIES, ...(properties as object) } };
    return { files: { [FILE]: contractText(is) }, was: { [FILE]: contractText({ ...promise }) } };
  });

/** A contract that says so of its versions: what it is held against is the same. */
const terms = (around: (contract: string, shown: Shown) => Surroundings): Frame =>
  contracts((shown) => {
    const said = hasJson(shown) ? jsonOf(shown) : {};
    return around(contractText('events' in said ? {} : said), shown);
  });

const SENTENCE = /^([\w-]+) (publishes|subscribes to) ([\w.-]+)$/gm;

/** Modules of which lines such as "cart publishes cart.left" tell, in their order. */
function membersIn(text: string): ModuleEvents[] {
  const members = new Map<string, { name: string; publishes: string[]; subscribes: string[] }>();
  for (const [, name = '', does, event = ''] of text.matchAll(SENTENCE)) {
    const member = members.get(name) ?? { name, ...{ publishes: [], subscribes: [] } };
    member[does === 'publishes' ? 'publishes' : 'subscribes'].push(event);
    members.set(name, member);
  }
  return [...members.values()];
}

/** The gate of one of these modules. */
function gateOf(own: ModuleEvents | undefined, members: readonly ModuleEvents[]): Surroundings {
  if (own === undefined) throw new Error('The page names no module.');
  const { publishes, subscribes } = own;
  return {
    manifest: { name: own.name, events: { publishes, subscribes } },
    links: eventLinks(own, eventIndex(members)),
  };
}

/** Modules by lines such as `modules/sales/cart/wsp.json    "publishes": ["cart.filled"]`. */
const membersByFile = (shown: Shown): ModuleEvents[] =>
  [...columnsOf(shown)].map(([file, said]) => ({
    name: file.split('/').at(-2) ?? '',
    ...saysNothing,
    ...(JSON.parse(`{${said}}`) as object),
  }));

const SHOP = { kind: 'ecosystem', name: 'shop', modules: ['cart', 'checkout'] } as const;

const GENERATED = 'src/contracts.generated.ts';
const EVENTS_FILE = {
  'src/events.ts':
    "export interface IntentLogEvents { readonly 'intent-log.created': { readonly id: string } }",
};

/** Types that a page shows, or that `nx sync` writes, beside a contract that says something else now. */
const eventTypes = contracts((shown, found) => {
  const files = { ...EVENTS_FILE, [FILE]: contractText(jsonOf(found)) };
  const around = { contracts: new Map<string, string>(), members: [] };
  const synced = eventContractsFile.textOf(factsOf({ files }).module, around) ?? '';
  return { files: { ...files, [GENERATED]: textOf(shown, 'ts') || synced } };
});

const BOOKS: Surroundings = {
  manifest: { ...SHOP, modules: ['order'] },
  members: [{ name: 'order', publishes: ['order.placed', 'order.placed.v2'], subscribes: [] }],
  subscribed: new Map([
    ['order.placed', contractText()],
    ['order.placed.v2', contractText()],
  ]),
};

const asyncApi = contracts((shown) => {
  const { module, members, subscribed } = factsOf(BOOKS);
  const synced = asyncApiFile.textOf(module, { members, contracts: subscribed }) ?? '';
  return { ...BOOKS, files: { 'asyncapi.yaml': textOf(shown, 'yaml') || synced } };
});

const PLACED = {
  'x-version': '1.2.0',
  type: 'object',
  properties: { amount: { type: 'number' } },
  additionalProperties: false,
};
const subscribed = new Map([['order.placed', JSON.stringify(PLACED)]]);

const TWO_VERSIONS = { publishes: ['order.placed', 'order.placed.v2'], subscribes: [] };

export const CONTRACTS: Frames = {
  'asyncapi-stale': asyncApi,
  'contract-breaks-new-readers': changed(jsonOf, { 'x-compatibility': 'backward' }),
  'contract-breaks-old-readers': changed((shown) => ({ properties: jsonOf(shown) })),
  'contract-change-unchecked': changed(jsonOf),
  'contract-example-invalid': contracts((shown) => ({
    files: { [FILE]: contractText({ required: [], ...jsonOf(shown) }) },
  })),
  'contract-not-retired': terms((contract) => ({
    manifest: { events: TWO_VERSIONS },
    files: {
      'contracts/order.placed.schema.json': contract,
      'contracts/order.placed.v2.schema.json': contractText({ 'x-version': '2.0.0' }),
    },
  })),
  'contract-past-removal': terms((contract) => ({
    today: '2026-03-01',
    files: { [FILE]: contract },
  })),
  'contract-schema-invalid': root,
  'contract-terms-malformed': root,
  'event-contested': contracts((shown) => {
    const members = membersByFile(shown);
    return gateOf(members[0], members);
  }),
  'event-orphaned': contracts((shown) => {
    const members = membersIn(textOf(shown));
    const orphans = members.flatMap((own) =>
      eventLinks(own, eventIndex(members)).unheard.map((event) => ({ event, from: own.name })),
    );
    return { manifest: SHOP, members, orphans };
  }),
  'event-types-stale': eventTypes,
  'event-withdrawn': terms((contract) => ({
    manifest: { events: saysNothing },
    was: { 'wsp.json': MANIFEST, [FILE]: contract },
  })),
  'read-not-promised': contracts((shown) => ({
    subscribed,
    files: { 'src/reactions.ts': textOf(shown, 'ts') },
  })),
  'subscription-unpublished': contracts((shown) => {
    const members = membersIn(textOf(shown));
    return gateOf(members.at(-1), members);
  }),
  'subscription-version-unmet': contracts((shown) => {
    const said = { ...jsonOf(shown) };
    const events = { ...saysNothing, ...(said['events'] as object) };
    return { subscribed, manifest: { events } };
  }),
};
