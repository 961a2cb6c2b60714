import { parse } from 'jsonc-parser';
import { isSchema, propertiesOf, type Contract } from '../ecosystem/contract-paths';
import type {
  Documentation,
  ExportedItem,
  InterfaceModel,
  MemberItem,
} from '../interface/interface-model';
import { NOTHING_SAID } from './documentation';
import type { Entry, EntryGroup } from './entry';
import { fieldNames } from './field-names';
import type { ModuleSource } from './module-source';
import { payloadFields, type PayloadField, type Told } from './payload-fields';
import { TYPES_OF_EVENTS } from './types-of-events';

/** Path of the contract of an event that the module publishes. */
export function contractPath(event: string): string {
  return `contracts/${event}.schema.json`;
}

/** The contract of an event that the module publishes; `undefined` if there is none that can be read. */
export function contractOf(module: ModuleSource, event: string): Contract | undefined {
  const file = contractPath(event);
  if (!module.files.includes(file)) return undefined;
  const contract = parsedOnce(module, file);
  return isSchema(contract) ? contract : undefined;
}

interface ParsedText {
  readonly text: string;
  readonly value: unknown;
}

const contracts = new WeakMap<ModuleSource, Map<string, ParsedText>>();

/** The block and the rules ask for the same contracts, for as long as somebody holds the module. */
function parsedOnce(module: ModuleSource, file: string): unknown {
  const ofModule = contracts.get(module) ?? new Map<string, ParsedText>();
  contracts.set(module, ofModule);
  const text = module.read(file);
  const known = ofModule.get(file);
  if (known?.text === text) return known.value;
  const value = parsed(text);
  ofModule.set(file, { text, value });
  return value;
}

/** Most are plain JSON, which Node itself reads many times faster. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text);
  }
}

/** Headings of the two groups. */
export const EVENT_HEADINGS = { published: 'Published', subscribed: 'Subscribed' } as const;

/**
 * Events as INTERFACE.md shows them: those that are published with the fields of their contracts, those of other
 * modules with what this one reads of their data, as an exported interface with a member of the event's name says it.
 */
export function eventGroups(module: ModuleSource, model: InterfaceModel): EntryGroup[] {
  const { publishes, subscribes } = module.manifest.events;
  const told: Told = new Map();
  return [
    {
      title: EVENT_HEADINGS.published,
      entries: publishes.map((event) => published(module, model, event, told)),
      compact: true,
    },
    {
      title: EVENT_HEADINGS.subscribed,
      entries: subscribes.map((event) => subscribed(model, event)),
      compact: true,
    },
  ];
}

function published(module: ModuleSource, model: InterfaceModel, event: string, told: Told): Entry {
  const contract = contractOf(module, event);
  if (contract === undefined) return { code: event, entries: [] };
  const { description } = contract;
  const type = describedType(model, event, Object.keys(propertiesOf(contract, contract)));
  return {
    code: type === undefined ? event : `${event}: ${type}`,
    note: `[contract](${contractPath(event)})`,
    documentation: said(typeof description === 'string' ? description.trim() : ''),
    entries: type === undefined ? payloadFields(contract, event, told).map(fieldEntry) : [],
  };
}

function fieldEntry({ path, type, required, description }: PayloadField): Entry {
  return {
    code: `${path}${required ? '' : '?'}: ${type}`,
    documentation: said(description),
    entries: [],
  };
}

function subscribed(model: InterfaceModel, event: string): Entry {
  const read = dataMember(model, event);
  if (read === undefined) return { code: event, entries: [] };
  const { code, documentation, members } = read;
  return members.length > 0
    ? { code: event, documentation, entries: members.map(dataEntry) }
    : { code: `${event}: ${dataTypeOf(code)}`, documentation, entries: [] };
}

/** The member of an exported type that is called like the event. */
function dataMember({ exports }: InterfaceModel, event: string): MemberItem | undefined {
  const quoted = JSON.stringify(event);
  return exports
    .filter(({ kind }) => kind === 'interface' || kind === 'type')
    .flatMap(({ members }) => members)
    .find(({ name }) => name.replace(/^'(.*)'$/, '"$1"') === quoted);
}

/**
 * The exported type that an event's data are, where the block of exports lists each of their fields: they are not told
 * twice, and the contract is a link away.
 */
function describedType(
  model: InterfaceModel,
  event: string,
  fields: readonly string[],
): string | undefined {
  const member = dataMember(model, event);
  const given = member === undefined ? undefined : NAMED_TYPE.exec(dataTypeOf(member.code))?.[0];
  if (given === undefined) return undefined;
  const names = fieldNames(model.exports, given);
  return fields.every((field) => names.has(field)) ? given : undefined;
}

/**
 * The heading under which the block of events says what each member of an exported interface says of the data of an
 * event: of one that is published the name of its type, or in the place of an object type the fields that its contract
 * has. `undefined` where it does not say all of that.
 */
export function eventHeadingOf(
  module: ModuleSource,
  model: InterfaceModel,
  { kind, members, declarations, typeOnly }: ExportedItem,
): string | undefined {
  const isPlain = kind === 'interface' && declarations.length === 1 && !typeOnly;
  if (!isPlain || members.length === 0) return undefined;
  const { publishes, subscribes } = module.manifest.events;
  const events = members.map(({ name }) => name.replace(/^["'](.*)["']$/, '$1'));
  const areTold = (by: readonly string[], isTold: (event: string) => boolean): boolean =>
    events.every((event) => by.includes(event)) &&
    events.every((event, at) => members[at] === dataMember(model, event) && isTold(event)) &&
    members.every(({ code }) => ALWAYS_THERE.test(code));
  if (areTold(subscribes, () => true)) return EVENT_HEADINGS.subscribed;
  const isPublished = areTold(publishes, (event) => isDataTold(module, model, event));
  return isPublished ? EVENT_HEADINGS.published : undefined;
}

function isDataTold(module: ModuleSource, model: InterfaceModel, event: string): boolean {
  const contract = contractOf(module, event);
  const member = dataMember(model, event);
  if (contract === undefined || member === undefined || isDocumented(member)) return false;
  const fields = Object.keys(propertiesOf(contract, contract));
  const isObject = dataTypeOf(member.code).startsWith('{') && fields.length > 0;
  return (
    (isObject && isHeldToContract(module, event)) ||
    describedType(model, event, fields) !== undefined
  );
}

/** Whether the compiler refuses data that are not what the contract promises: then its fields are those of the type. */
function isHeldToContract(module: ModuleSource, event: string): boolean {
  if (!module.files.includes(TYPES_OF_EVENTS)) return false;
  const [, held = ''] = module.read(TYPES_OF_EVENTS).split(/\binterface Published\b/);
  return held.includes('Kept<') && [`'${event}'`, `"${event}"`].some((key) => held.includes(key));
}

/** The block of events has nothing that says of one that it may be missing. */
const ALWAYS_THERE = /^(?:readonly\s+)?(?:"[^"]*"|'[^']*'):/;

/** What is said of a published event in a comment stands nowhere in the block of events: that tells its contract. */
function isDocumented({ documentation, members }: MemberItem): boolean {
  return documentation !== undefined || members.some(isDocumented);
}

const NAMED_TYPE = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function dataEntry({ code, documentation, members }: MemberItem): Entry {
  return { code, documentation, entries: members.map(dataEntry) };
}

function dataTypeOf(code: string): string {
  return code.replace(/^(?:readonly\s+)?(?:"[^"]*"|'[^']*')\??:\s*/, '');
}

function said(description: string): Documentation {
  return { ...NOTHING_SAID, description };
}
