import type { Tree } from '@nx/devkit';
import type { BlueprintContext } from '../../blueprints/blueprint';
import { readOptions } from '../../blueprints/blueprint-options';
import type { EcosystemOptions, ModulePart } from '../../blueprints/ecosystem/options';
import { kernelBlueprint } from '../../blueprints/kernel/blueprint';
import { ownBlueprints } from '../../blueprints/own/own-blueprints';
import { withReplacements } from '../../blueprints/own/replacements';
import { BLUEPRINTS } from '../../blueprints/registry';
import { domainsOf } from '../../core/domains/domains';
import { rankDomains } from '../../core/domains/placement';
import { checkContracts } from '../../core/ecosystem/check-contracts';
import { checkOperations } from '../../core/ecosystem/check-operations';
import { checkSpec } from '../../core/ecosystem/check-spec';
import { checkMilestones, checkWiring } from '../../core/ecosystem/check-wiring';
import type { Contract } from '../../core/ecosystem/contract-paths';
import { planOf, type PlannedModule } from '../../core/ecosystem/ecosystem-plan';
import type { EcosystemSpec, ModuleSpec } from '../../core/ecosystem/ecosystem-spec';
import { integrationMap } from '../../core/ecosystem/integration-map';
import type { DataProblem } from '../../core/options/problem';
import { kernelContext, moduleContext, type NamedSurroundings } from '../module/contexts';
import { createModule } from '../module/create-module';
import { normalizeOptions } from '../module/normalize-options';
import { preflight } from '../module/preflight';
import type { ExistingModule } from '../workspace/manifests';
import { packageName, packageNameAt } from '../workspace/packages';
import { blueprintSettings } from '../workspace/plugin-registration';
import { type ModuleSurface, partOf, surfaceOf } from './module-part';
import type { ReadSpec } from './read-spec';

/** An ecosystem whose modules lie in the tree. */
export interface Design extends EcosystemOptions {
  /** What is left to do for its new modules once everything is formatted. */
  readonly endings: readonly (() => void)[];
  readonly kernel: BlueprintContext;
}

/** A module of the specification, in the tree. */
interface DesignedModule {
  readonly planned: PlannedModule;
  readonly part: ModulePart | undefined;
  readonly surface: ModuleSurface;
  readonly endings: readonly (() => void)[];
  readonly problems: readonly DataProblem[];
}

/**
 * Phase 1 and 2 of WSP 33: looks at everything that can be wrong, and puts the modules that are missing into the tree.
 * What they publish and offer is read from their files, so that a specification is held against what there will be.
 *
 * @throws AmiwError ECOSYSTEM_INVALID with every problem, and what `nx g @wsp/amiw:module` throws for a single module.
 */
export async function designEcosystem(
  tree: Tree,
  { spec, refuse }: ReadSpec,
  around: NamedSurroundings,
): Promise<Design> {
  const problems = [...checkSpec(spec, await specSurroundings(tree, around))];
  const kernel = kernelContext(around);
  const broken = new Set(
    problems.flatMap(({ path: [section, name] }) => (section === 'modules' ? String(name) : [])),
  );
  const modules: DesignedModule[] = [];
  if (broken.size < Object.keys(spec.modules).length) addKernel(tree, kernel);
  for (const [name, module] of Object.entries(spec.modules)) {
    if (broken.has(name)) continue;
    const existing = around.modules.find(({ manifest }) => manifest.name === name);
    modules.push(
      existing === undefined
        ? await newModule(tree, { name, module, spec, kernel, around })
        : existingModule(tree, existing),
    );
  }
  problems.push(...modules.flatMap((module) => module.problems));
  const planned = modules.map((module) => module.planned);
  const external = Object.entries(spec.events).filter(([, event]) => event.external);
  const map = integrationMap(planned, new Set(external.map(([event]) => event)));
  // Events of a module that could not be made are missing for no other reason.
  const isWhole = planned.length === Object.keys(spec.modules).length && problems.length === 0;
  const contracts = new Map<string, Contract>([
    ...external.map(([event, { payload = {} }]): [string, Contract] => [event, payload]),
    ...modules.flatMap(({ surface }) => [...surface.contracts]),
  ]);
  const operations = new Map(
    modules.map(({ planned: { name }, surface }) => [name, surface.operations]),
  );
  problems.push(
    ...(isWhole ? checkWiring(spec, planned, map) : []),
    ...checkMilestones(spec, planned),
    ...checkContracts(spec, contracts),
    ...checkOperations(spec, operations),
  );
  refuse(problems);
  return {
    spec,
    plan: planOf(spec, planned, map),
    parts: modules.flatMap(({ part }) => part ?? []),
    contracts,
    kernel,
    endings: modules.flatMap(({ endings }) => endings),
  };
}

async function specSurroundings(tree: Tree, { domains, modules }: NamedSurroundings) {
  const { workspaceRoot, blueprints } = blueprintSettings(tree);
  const own = await ownBlueprints(workspaceRoot, blueprints);
  return {
    domains,
    modules: modules.map(({ manifest: { name, domain, purpose } }) => ({ name, domain, purpose })),
    blueprints: [...BLUEPRINTS, ...own].map(({ name }) => name),
  };
}

/** A kernel that is there belongs to the workspace. */
function addKernel(tree: Tree, kernel: BlueprintContext): void {
  if (tree.exists(`${kernel.root}/wsp.json`)) return;
  const blueprint = withReplacements(kernelBlueprint, blueprintSettings(tree));
  createModule(tree, { blueprint, context: kernel, options: {} })();
}

interface WantedModule {
  readonly name: string;
  readonly module: ModuleSpec;
  readonly spec: EcosystemSpec;
  readonly kernel: BlueprintContext;
  readonly around: NamedSurroundings;
}

async function newModule(
  tree: Tree,
  { name, module, spec, kernel, around }: WantedModule,
): Promise<DesignedModule> {
  const { domain = '', purpose = '', milestone = spec.milestone } = module;
  const options = normalizeOptions({
    name,
    domain,
    purpose,
    blueprint: module.blueprint,
    milestone,
    // Purposes are compared with each other by the specification.
    allowSimilar: true,
  });
  const approved = await preflight(tree, options, around);
  const { blueprint, root } = approved;
  const context = moduleContext(options, approved, kernel, around);
  const read = await readOptions(blueprint, module.options, context);
  const problems = read.problems.map((problem) => ({
    ...problem,
    path: ['modules', name, 'options', ...problem.path],
  }));
  const facts = {
    name,
    domain,
    purpose: context.purpose,
    milestone,
    root,
    packageName: context.packageName,
  };
  const placement = rankDomains(purpose, domainsOf(around.domains)).filter(
    ({ score }) => score > 0,
  );
  const unplanned = {
    ...facts,
    blueprint: blueprint.name,
    isThere: false,
    placement,
    publishes: [],
    subscribes: [],
  };
  if (problems.length > 0)
    return { planned: unplanned, part: undefined, surface: NO_SURFACE, endings: [], problems };
  const { publishes, subscribes } = blueprint.plan(context, read.options);
  const ending = createModule(tree, {
    blueprint,
    context,
    options: read.options,
    ...(module.options === undefined ? {} : { given: module.options }),
  });
  const surface = surfaceOf(tree, root, publishes);
  return {
    planned: { ...unplanned, publishes, subscribes },
    part: partOf(surface, facts),
    surface,
    endings: [ending],
    problems: withoutClass(name, surface),
  };
}

const NO_SURFACE: ModuleSurface = {
  className: undefined,
  connects: false,
  operations: [],
  variables: [],
  contracts: new Map(),
};

/** A module that joins, made by hand or by the generator. */
function existingModule(tree: Tree, { root, manifest }: ExistingModule): DesignedModule {
  const { name, domain, purpose, blueprint, milestone, events } = manifest;
  const surface = surfaceOf(tree, root, events.publishes);
  const facts = {
    name,
    domain,
    purpose,
    milestone,
    root,
    packageName: packageNameAt(tree, root) ?? packageName('', name),
  };
  return {
    planned: { ...facts, ...events, blueprint, isThere: true, placement: [] },
    part: partOf(surface, facts),
    surface,
    endings: [],
    problems: withoutClass(name, surface),
  };
}

function withoutClass(name: string, { className }: ModuleSurface): DataProblem[] {
  if (className !== undefined) return [];
  return [
    {
      path: ['modules', name],
      found: 'exports nothing that it could be created with',
      expected:
        'a function such as `createOrders` with `readOrdersConfiguration` and the type `OrdersEvents` in src/index.ts',
    },
  ];
}
