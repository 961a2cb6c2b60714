import { bundleContract } from '../contracts/bundle';
import { dataSchemaOf } from '../contracts/contract';
import { contractsConstant, outsideContractsConstant } from '../contracts/contract-constant';
import { enforcedSchema } from '../contracts/enforced-schema';
import { key, quoted } from '../contracts/payload-types';
import { isObject, type SchemaObject } from '../contracts/compatibility/schema';
import { contractPath } from '../documents/event-groups';
import { outsideContracts } from '../ecosystem/outside-contracts';
import type { ModuleManifest } from '../manifest/manifest';
import type { ModuleView } from '../module/module-view';

/**
 * Contracts as data that the kernel checks events against: of what a module publishes, or of what comes to an ecosystem
 * from outside. None for one whose own sources do not ask for them by name, such as one that was made before there were
 * any.
 */
export function contractValues(module: ModuleView): readonly string[] {
  const { manifest } = module;
  return manifest.kind === 'module'
    ? valuesText(module, {
        constant: contractsConstant(manifest.name),
        says: 'Contracts of what is published, for `createKernel`: data that breaks one is refused.',
        contracts: () => publishedContracts(module, manifest),
      })
    : valuesText(module, {
        constant: outsideContractsConstant(manifest.name),
        says: 'Contracts of events that come from outside, as `ecosystem.yaml` describes them.',
        contracts: () => outsideContracts(module),
      });
}

interface Values {
  readonly constant: string;
  readonly says: string;
  readonly contracts: () => readonly (readonly [event: string, contract: SchemaObject])[];
}

function valuesText(module: ModuleView, { constant, says, contracts }: Values): readonly string[] {
  if (!isAskedFor(module, constant)) return [];
  return [
    [
      `/** ${says} */`,
      `export const ${constant}: Readonly<Record<string, { readonly dataschema: string; readonly schema?: object }>> = {`,
      ...contracts().flatMap(([event, contract]) => entryOf(event, contract)),
      '};',
    ].join('\n'),
  ];
}

function publishedContracts(
  module: ModuleView,
  { events }: ModuleManifest,
): [string, SchemaObject][] {
  const read = (path: string) => (module.files.includes(path) ? module.read(path) : undefined);
  return events.publishes.flatMap((event): [string, SchemaObject][] => {
    const contract = bundleContract(contractPath(event), read);
    return contract === undefined ? [] : [[event, contract]];
  });
}

function isAskedFor(module: ModuleView, constant: string): boolean {
  return module.files.some(
    (file) =>
      /^src\/.*(?<!\.generated)\.[cm]?tsx?$/.test(file) && module.read(file).includes(constant),
  );
}

function entryOf(event: string, contract: SchemaObject): string[] {
  const schema = enforcedSchema(contract);
  const values = { dataschema: dataSchemaOf(event, contract), ...(schema && { schema }) };
  return [
    ...(schema === undefined
      ? ['  // Not checked: its schema has references that cannot be followed here.']
      : []),
    `  ${key(event)}: ${codeOf(values)},`,
  ];
}

/** A value of JSON as code. */
function codeOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, inner]) => `${key(name)}: ${codeOf(inner)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
