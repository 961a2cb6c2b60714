import { outsideContractsConstant } from '../../core/contracts/contract-constant';
import { type EcosystemSpec, waysOf } from '../../core/ecosystem/ecosystem-spec';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { isReserved } from '../shared/reserved-names';
import { camelCase, pascalCase } from '../shared/words';
import { flowConstant } from './flow-code';
import type { ModulePart } from './options';

/** What something of the specification is called in the sources of the project. */
interface Named {
  readonly path: DataPath;
  /** As messages call it. */
  readonly what: string;
  readonly identifiers: readonly string[];
}

/** Names that differ in the specification, such as `a-1` and `a1`, have to differ where they are written as code too. */
export function checkIdentifiers(
  spec: EcosystemSpec,
  parts: readonly ModulePart[],
): readonly DataProblem[] {
  const wired = [ecosystemNames(spec), ...parts.map(moduleNames)];
  return [...checkReserved(spec), ...repeated(wired), ...repeated(flowNames(spec))];
}

function checkReserved({ name }: EcosystemSpec): DataProblem[] {
  const identifier = pascalCase(name);
  if (!isReserved(identifier)) return [];
  return [
    {
      path: ['name'],
      found: `makes the type \`${identifier}\`, which means something else where it is used`,
      expected: `another name, such as "${name}-desk"`,
    },
  ];
}

function ecosystemNames({ name, events }: EcosystemSpec): Named {
  const type = pascalCase(name);
  const hearsOutside = Object.values(events).some(({ external }) => external);
  return {
    path: ['name'],
    what: 'the ecosystem',
    identifiers: [
      ...[type, `${type}Events`, `create${type}`],
      ...(hearsOutside ? [`${type}OutsideEvents`, outsideContractsConstant(name)] : []),
    ],
  };
}

function moduleNames({ name, className, connects, contracts }: ModulePart): Named {
  return {
    path: ['modules', name],
    what: `"${name}"`,
    identifiers: [
      ...[camelCase(name), className, `${className}Events`],
      ...[`create${className}`, `read${className}Configuration`],
      ...(connects ? [`connect${className}`] : []),
      ...(contracts === undefined ? [] : [contracts]),
    ],
  };
}

function flowNames(spec: EcosystemSpec): Named[] {
  const names = new Set(waysOf(spec).map(({ name }) => name));
  return [...names].map((name) => ({
    path: placeOfWay(spec, name),
    what: `"${name}"`,
    identifiers: [flowConstant({ name })],
  }));
}

function placeOfWay({ flows }: EcosystemSpec, name: string): DataPath {
  const index = flows.findIndex(
    (flow) => flow.name === name || flow.failures.some((failure) => failure.name === name),
  );
  const failure = flows[index]?.failures.findIndex((one) => one.name === name) ?? -1;
  const inside = flows[index]?.name === name ? [] : ['failures', failure];
  return ['flows', index, ...inside, 'name'];
}

/** Each that is called as an earlier one is. */
function repeated(all: readonly Named[]): DataProblem[] {
  return all.flatMap(({ path, identifiers }, index) => {
    const first = all
      .slice(0, index)
      .find((other) => other.identifiers.some((identifier) => identifiers.includes(identifier)));
    const shared = first?.identifiers.find((identifier) => identifiers.includes(identifier));
    if (first === undefined || shared === undefined) return [];
    return [
      {
        path,
        found: `is \`${shared}\` in the sources that wire the modules, as ${first.what} is`,
        expected: 'a name that differs from it there too',
      },
    ];
  });
}
