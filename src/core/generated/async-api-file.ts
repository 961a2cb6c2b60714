import { stringify } from 'yaml';
import { parseContract } from '../contracts/contract';
import { asyncApiOf } from '../ecosystem/async-api';
import { isSchema, type Contract } from '../ecosystem/contract-paths';
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
    ...externalContracts(module),
    ...[...contracts].flatMap(([event, text]): [string, Contract][] => {
      const contract = parseContract(text);
      return contract === undefined ? [] : [[event, contract]];
    }),
  ]);
}

const SPECIFICATION = 'ecosystem.yaml';

function externalContracts(module: ModuleView): [string, Contract][] {
  if (!module.files.includes(SPECIFICATION)) return [];
  const data = parseData(module.read(SPECIFICATION));
  const events = 'value' in data && isSchema(data.value) ? data.value['events'] : undefined;
  return Object.entries(isSchema(events) ? events : {}).flatMap(([event, spec]) => {
    if (!isSchema(spec) || spec['external'] !== true) return [];
    const { description, payload } = spec;
    const contract = { ...(description === undefined ? {} : { description }) };
    return [[event, { ...contract, ...(isSchema(payload) ? payload : {}) }]];
  });
}

/** That of its package; ecosystems without one have not been released. */
function versionOf(module: ModuleView): string {
  const version = module.files.includes('package.json')
    ? parseContract(module.read('package.json'))?.['version']
    : undefined;
  return typeof version === 'string' ? version : '0.0.0';
}
