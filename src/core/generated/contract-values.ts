import { bundleContract } from '../contracts/bundle';
import { dataSchemaOf } from '../contracts/contract';
import { contractsConstant } from '../contracts/contract-constant';
import { enforcedSchema } from '../contracts/enforced-schema';
import { key, quoted } from '../contracts/payload-types';
import { isObject } from '../contracts/compatibility/schema';
import { contractPath } from '../documents/event-groups';
import type { ModuleManifest } from '../manifest/manifest';
import type { ModuleView } from '../module/module-view';

/**
 * The contracts of what a module publishes as data that the kernel checks events against; none for a module whose
 * own sources do not ask for them by name, such as one that was made before there were any.
 */
export function contractValues(
  module: ModuleView,
  { name, events }: ModuleManifest,
): readonly string[] {
  const constant = contractsConstant(name);
  if (!isAskedFor(module, constant)) return [];
  const entries = events.publishes.flatMap((event) => entryOf(module, event));
  return [
    [
      '/** Contracts of what is published, for `createKernel`: data that breaks one is refused. */',
      `export const ${constant}: Readonly<Record<string, { readonly dataschema: string; readonly schema?: object }>> = {`,
      ...entries,
      '};',
    ].join('\n'),
  ];
}

function isAskedFor(module: ModuleView, constant: string): boolean {
  return module.files.some(
    (file) =>
      /^src\/.*(?<!\.generated)\.[cm]?tsx?$/.test(file) && module.read(file).includes(constant),
  );
}

function entryOf(module: ModuleView, event: string): string[] {
  const read = (path: string) => (module.files.includes(path) ? module.read(path) : undefined);
  const contract = bundleContract(contractPath(event), read);
  if (contract === undefined) return [];
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
