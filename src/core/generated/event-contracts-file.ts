import { bundleContract } from '../contracts/bundle';
import { parseContract } from '../contracts/contract';
import { eventMapOf, type EventMap } from '../contracts/event-maps';
import { payloadTypes, quoted, typeNameOf, type PayloadTypes } from '../contracts/payload-types';
import type { SchemaObject } from '../contracts/compatibility/schema';
import { contractValues } from './contract-values';
import { contractPath } from '../documents/event-groups';
import { TYPES_OF_EVENTS } from '../documents/types-of-events';
import type { ModuleManifest } from '../manifest/manifest';
import type { ModuleView } from '../module/module-view';
import { isSameCode } from '../source/same-code';
import type { EventSurroundings, GeneratedFile } from './generated-file';

/**
 * Types of what a module publishes and of what it reads of others, as the contracts say, held against its own by the
 * compiler, and the contracts of what it publishes as the kernel takes them; of an ecosystem, those of what comes from outside. Events that the contracts or the code say
 * nothing of are left out.
 */
export const eventContractsFile: GeneratedFile = {
  path: TYPES_OF_EVENTS,
  isOptional: true,
  textOf: contractsText,
  isSame: (one, other) => isSameCode(TYPES_OF_EVENTS, one, other),
};

function contractsText(module: ModuleView, around: EventSurroundings): string | undefined {
  const { manifest } = module;
  // An ecosystem has no code of its own that reads or makes data.
  const published = manifest.kind === 'module' ? publishedBy(module, manifest) : [];
  const heard = manifest.kind === 'module' ? heardBy(module, manifest, around) : [];
  const values = contractValues(module);
  const types = [...published, ...heard];
  if (types.length + values.length === 0) return undefined;
  const sections = [
    '// @generated from contracts. Change these and run `nx sync`.',
    ...importsText(types),
    ...values,
    ...types.flatMap(({ payload }) => payload.declarations),
    ...mapText(
      'Published',
      'What is published, where that is what the contracts promise.',
      published,
    ),
    ...mapText('Heard', 'What is read of other modules, where their contracts promise it.', heard),
    ...helpers(types),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** An event of which both a contract and the code say something. */
interface EventTypes {
  readonly event: string;
  readonly typeName: string;
  readonly payload: PayloadTypes;
  readonly map: EventMap;
  /** `Kept<…>`: what the compiler has to find true. */
  readonly proof: string;
}

function publishedBy(module: ModuleView, { events }: ModuleManifest): EventTypes[] {
  const map = eventMapOf(module, events.publishes);
  const read = (path: string) => (module.files.includes(path) ? module.read(path) : undefined);
  return events.publishes.flatMap((event) =>
    typesOf(event, bundleContract(contractPath(event), read), map, (promised, isWhole, own) =>
      // What a contract leaves open, code may add to.
      isWhole ? `Kept<Exact<${own}, ${promised}>, ${own}>` : `Kept<${promised}, ${own}>`,
    ),
  );
}

function heardBy(
  module: ModuleView,
  { events }: ModuleManifest,
  { contracts }: EventSurroundings,
): EventTypes[] {
  const others = events.subscribes.filter((event) => !events.publishes.includes(event));
  const map = eventMapOf(module, others);
  return others
    .flatMap((event) =>
      typesOf(
        event,
        parseContract(contracts.get(event) ?? ''),
        map,
        (promised, _isWhole, own) => `Kept<${own}, ${promised}>`,
      ),
    )
    .filter(({ payload }) => !payload.hasUnknown);
}

function typesOf(
  event: string,
  contract: SchemaObject | undefined,
  map: EventMap | undefined,
  proofOf: (promised: string, isWhole: boolean, own: string) => string,
): EventTypes[] {
  if (contract === undefined || map?.events.includes(event) !== true) return [];
  const stem = typeNameOf(event);
  const typeName = `${stem}Data`;
  const payload = payloadTypes(contract, stem);
  const proof = proofOf(typeName, payload.isWhole, `${map.name}[${quoted(event)}]`);
  return [{ event, typeName, payload, map, proof }];
}

function importsText(types: readonly EventTypes[]): string[] {
  if (types.length === 0) return [];
  const maps = new Map(types.map(({ map }) => [map.name, map.file]));
  const lines = [...maps]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([name, file]) => `import type { ${name} } from ${quoted(specifierOf(file))};`);
  return [lines.join('\n')];
}

/** As sources of the module import each other: by the name of what is compiled. */
function specifierOf(file: string): string {
  const compiled = file.replace(/^src\//, './').replace(/\.([cm]?)tsx?$/, '.$1js');
  return compiled;
}

function mapText(name: string, says: string, types: readonly EventTypes[]): string[] {
  if (types.length === 0) return [];
  const members = types.map(({ event, proof }) => `  readonly ${quoted(event)}: ${proof};`);
  return [`/** ${says} */\nexport interface ${name} {\n${members.join('\n')}\n}`];
}

const KEPT = `/** The compiler refuses what does not fit. */
type Kept<Allowed, Given extends Allowed> = Given;`;

const EXACT = `/** What code may say of data that a contract promises: all of it, and nothing else. */
type Exact<Given, Promised> =
  | ExactObject<Given, Extract<Promised, object>>
  | ExactValue<Exclude<Given, object>, Exclude<Promised, object>>;

type ExactObject<Given, Promised> = Promised extends readonly (infer Item)[]
  ? Given extends readonly (infer Part)[]
    ? readonly Exact<Part, Item>[]
    : never
  : Promised extends object
    ? Missing<Given, Promised> & {
        readonly [Key in keyof Given]: Key extends keyof Promised
          ? Exact<Given[Key], Promised[Key]>
          : never;
      }
    : never;

type Missing<Given, Promised> = Readonly<
  Pick<Promised, Exclude<keyof Promised, keyof Given>>
>;

/** Types may say less than contracts, such as \`string\` of one of three words. */
type ExactValue<Given, Promised> = [Promised] extends [Given]
  ? Extract<Given, Kind<Promised> | undefined>
  : Promised;

type Kind<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value;`;

function helpers(types: readonly EventTypes[]): string[] {
  if (types.length === 0) return [];
  return types.some(({ proof }) => proof.includes('Exact<')) ? [KEPT, EXACT] : [KEPT];
}
