import { domainsOf } from '../domains/domains';
import { moduleNameProblem } from '../naming/module-name';
import { purposeProblem } from '../naming/purpose';
import { findSimilarPurpose } from '../naming/similar-purpose';
import { notOneOf } from '../options/not-one-of';
import type { DataPath, DataProblem } from '../options/problem';
import { checkFlows } from './check-flows';
import { type Consolidation, findConsolidation, type Part } from './consolidation';
import type { EcosystemSpec, ModuleSpec } from './ecosystem-spec';
import { isTakenByProject, isTakenByWiring } from './taken-names';

/** A module that the workspace has already. */
export interface KnownModule {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
}

/** What a specification is held against. */
export interface SpecSurroundings {
  /** Names of the domains that the workspace knows. */
  readonly domains: readonly string[];
  readonly modules: readonly KnownModule[];
  /** Names of blueprints. */
  readonly blueprints: readonly string[];
}

/** Everything that is wrong with a specification by itself and in its workspace, before a blueprint has been asked. */
export function checkSpec(spec: EcosystemSpec, around: SpecSurroundings): readonly DataProblem[] {
  return [
    ...checkNames(spec),
    ...purposeProblems(['purpose'], spec.purpose),
    ...Object.entries(spec.modules).flatMap(([name, module]) => checkModule(name, module, around)),
    ...checkPurposes(spec, around),
    ...checkConsolidation(spec, around),
    ...checkFlows(spec),
  ];
}

/** The modules that are to be made, as far as the specification says what they are. */
export function newModules(
  spec: EcosystemSpec,
  known: readonly { readonly name: string }[],
): readonly KnownModule[] {
  const there = new Set(known.map(({ name }) => name));
  return Object.entries(spec.modules).flatMap(([name, { domain, purpose }]) =>
    there.has(name) || domain === undefined || purpose === undefined
      ? []
      : [{ name, domain, purpose }],
  );
}

function checkNames({ name, modules }: EcosystemSpec): DataProblem[] {
  return [
    ...nameProblems(['name'], name),
    ...Object.keys(modules).flatMap((module) => nameProblems(['modules', module], module)),
    ...(isTakenByProject(name) ? [takenName(['name'], name, 'a file or an export')] : []),
    ...Object.keys(modules)
      .filter(isTakenByWiring)
      .map((module) => takenName(['modules', module], module, 'something else')),
    ...(Object.hasOwn(modules, name)
      ? [
          {
            path: ['modules', name],
            found: 'is called as the ecosystem is',
            expected: 'a name of its own: both become projects',
          },
        ]
      : []),
  ];
}

function takenName(path: DataPath, name: string, what: string): DataProblem {
  return {
    path,
    found: `cannot be: "${name}" is ${what} of the project that wires the modules`,
    expected: `another name, such as "${name}-desk"`,
  };
}

function nameProblems(path: DataPath, name: string): DataProblem[] {
  const problem = moduleNameProblem(name);
  if (problem === undefined) return [];
  const { found, expected, fix } = problem;
  const wanted = expected.replace(/^Expected /, '').replace(/\.$/, '');
  return [
    { path, found: `cannot be: ${found.replace(/\.$/, '')}`, expected: `${wanted} (${fix})` },
  ];
}

function checkModule(name: string, module: ModuleSpec, around: SpecSurroundings): DataProblem[] {
  const path = ['modules', name];
  const known = around.modules.find((other) => other.name === name);
  if (known !== undefined) return checkKnown(path, module, known);
  const { domain, purpose, blueprint } = module;
  const needed = { domain, purpose };
  const missing = (['domain', 'purpose'] as const)
    .filter((key) => needed[key] === undefined)
    .map((key) => ({
      path: [...path, key],
      found: 'is missing',
      expected: key === 'domain' ? `one of: ${around.domains.join(', ')}` : 'one sentence',
    }));
  const wrong: DataProblem[] = [...missing];
  if (domain !== undefined && !around.domains.includes(domain))
    wrong.push(notOneOf([...path, 'domain'], `is "${domain}"`, domain, around.domains));
  if (!around.blueprints.includes(blueprint))
    wrong.push(notOneOf([...path, 'blueprint'], `is "${blueprint}"`, blueprint, around.blueprints));
  if (domain === name)
    wrong.push({ path, found: 'is called as its domain is', expected: 'a name of its own' });
  if (purpose !== undefined) wrong.push(...purposeProblems([...path, 'purpose'], purpose));
  return wrong;
}

function purposeProblems(path: DataPath, purpose: string): DataProblem[] {
  const unclear = purposeProblem(purpose);
  return unclear === undefined
    ? []
    : [
        {
          path,
          found: `cannot be: ${unclear.replace(/\.$/, '')}`,
          expected: 'one plain sentence of at most 300 characters',
        },
      ];
}

/** A module that is there stays where and what it is. */
function checkKnown(path: DataPath, { domain }: ModuleSpec, known: KnownModule): DataProblem[] {
  if (domain === undefined || domain === known.domain) return [];
  return [
    {
      path: [...path, 'domain'],
      found: `is "${domain}"`,
      expected: `"${known.domain}", where the module is already`,
    },
  ];
}

/** No two modules for one thing, in the whole workspace (WSP 84). */
function checkPurposes(spec: EcosystemSpec, { modules }: SpecSurroundings): DataProblem[] {
  const wanted = newModules(spec, modules);
  return wanted.flatMap(({ name, purpose }, index) => {
    const similar = findSimilarPurpose(purpose, [...modules, ...wanted.slice(0, index)]);
    return similar === undefined
      ? []
      : [
          {
            path: ['modules', name, 'purpose'],
            found: `is nearly that of the module "${similar.name}" ("${similar.purpose}")`,
            expected: 'a purpose that no other module has, or that module itself',
          },
        ];
  });
}

function checkConsolidation(spec: EcosystemSpec, around: SpecSurroundings): DataProblem[] {
  const wanted = newModules(spec, around.modules);
  return findConsolidation(wanted, domainsOf(around.domains)).map((consolidation): DataProblem => ({
    path: ['modules', consolidation.modules[0] ?? ''],
    found: bundleText(consolidation),
    expected: `modules that are cut by what they do: ${consolidation.split.map(partText).join('; ')}`,
  }));
}

function bundleText({ platform, modules: [only, ...others] }: Consolidation): string {
  return others.length === 0
    ? `bundles what several domains do under the name of the platform "${platform}"`
    : `and ${others.join(', ')} are gathered by the platform "${platform}" (${[only, ...others].length} modules in one domain)`;
}

function partText({ domain, of, words }: Part): string {
  return `${domain} for ${words.length === 0 ? of : `${words.join(', ')} of ${of}`}`;
}
