import { stringify } from 'yaml';
import { parseContract } from '../contracts/contract';
import { asyncApiOf } from '../ecosystem/async-api';
import type { Contract } from '../ecosystem/contract-paths';
import { outsideContracts } from '../ecosystem/outside-contracts';
import type { ModuleView } from '../module/module-view';
import { parseData } from '../options/parse-data';
import type { EventSurroundings, GeneratedFile } from './generated-file';

const HEADER = '# @generated from the contracts of the modules; `nx sync` keeps it.\n';

/** AsyncAPI 3 of an ecosystem: what its modules publish and answer. */
export const asyncApiFile: GeneratedFile = {
  path: 'asyncapi.yaml',
  isOptional: false,
  textOf(module, around) {
    if (module.manifest.kind !== 'ecosystem') return undefined;
    const { name, purpose } = module.manifest;
    const system = {
      ...{ name, purpose, version: versionOf(module), modules: around.members },
      contracts: contractsOf(module, around),
    };
    return `${HEADER}${stringify(asyncApiOf(system), { aliasDuplicateObjects: false, lineWidth: 0 })}`;
  },
  isSame(one, other) {
    const [a, b] = [parseData(one), parseData(other)];
    return 'value' in a && 'value' in b && JSON.stringify(a.value) === JSON.stringify(b.value);
  },
};

/** Those of its modules, and of events from outside as its specification describes them. */
function contractsOf(
  module: ModuleView,
  { contracts }: EventSurroundings,
): ReadonlyMap<string, Contract> {
  return new Map([
    ...outsideContracts(module),
    ...[...contracts].flatMap(([event, text]): [string, Contract][] => {
      const contract = parseContract(text);
      return contract === undefined ? [] : [[event, contract]];
    }),
  ]);
}

/** That of its package; ecosystems without one have not been released. */
function versionOf(module: ModuleView): string {
  const version = module.files.includes('package.json')
    ? parseContract(module.read('package.json'))?.['version']
    : undefined;
  return typeof version === 'string' ? version : '0.0.0';
}
