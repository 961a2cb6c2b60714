import type { Tree } from '@nx/devkit';
import type { BlueprintContext } from '../../blueprints/blueprint';
import { readOptions } from '../../blueprints/blueprint-options';
import type { ModulePart } from '../../blueprints/ecosystem/options';
import { domainsOf } from '../../core/domains/domains';
import { rankDomains } from '../../core/domains/placement';
import { withStated } from '../../core/ecosystem/check-budgets';
import type { PlannedModule } from '../../core/ecosystem/ecosystem-plan';
import type { EcosystemSpec, ModuleSpec } from '../../core/ecosystem/ecosystem-spec';
import type { DataProblem } from '../../core/options/problem';
import { moduleContext, type NamedSurroundings } from '../module/contexts';
import { createModule, type Ending } from '../module/create-module';
import { normalizeOptions } from '../module/normalize-options';
import { type Approved, preflight } from '../module/preflight';
import type { ExistingModule } from '../workspace/manifests';
import { packageName, packageNameAt } from '../workspace/packages';
import { type ModuleSurface, partOf, surfaceOf } from './module-part';

/** A module of the specification, in the tree. */
export interface DesignedModule {
  readonly planned: PlannedModule;
  readonly part: ModulePart | undefined;
  readonly surface: ModuleSurface;
  readonly endings: readonly Ending[];
  readonly problems: readonly DataProblem[];
}

/** A module that is to be made. */
export interface WantedModule {
  readonly name: string;
  readonly module: ModuleSpec;
  readonly spec: EcosystemSpec;
  readonly kernel: BlueprintContext;
  readonly around: NamedSurroundings;
}

/**
 * Puts a module into the tree.
 *
 * @throws AmiwError what `nx g @wsp/amiw:module` throws for it.
 */
export async function newModule(tree: Tree, wanted: WantedModule): Promise<DesignedModule> {
  const { name, module, spec, kernel, around } = wanted;
  const options = normalizeOptions({
    name,
    domain: module.domain ?? '',
    purpose: module.purpose ?? '',
    blueprint: module.blueprint,
    milestone: module.milestone ?? spec.milestone,
    // Purposes are compared with each other by the specification.
    allowSimilar: true,
  });
  const approved = await preflight(tree, options, around);
  const { blueprint, root } = approved;
  const context = moduleContext(options, approved, kernel, around);
  const unplanned = unplannedModule(approved, context, around);
  const { options: complete, problems } = await readOptions(blueprint, module.options, context);
  if (problems.length > 0) return unmadeModule(unplanned, problems);
  const made = blueprint.plan(context, complete);
  const plan = { ...made, budgets: withStated(made.budgets ?? [], module.budgets) };
  const { publishes, subscribes, budgets } = plan;
  const ending = createModule(tree, {
    blueprint,
    context,
    plan,
    ...(module.options === undefined ? {} : { given: module.options }),
  });
  const surface = surfaceOf(tree, root, publishes);
  return {
    planned: { ...unplanned, publishes, subscribes, budgets },
    part: partOf(surface, { ...unplanned, root, packageName: context.packageName }),
    surface,
    endings: [ending],
    problems: withoutClass(name, surface),
  };
}

/** What is known of a module before anybody has looked at its options. */
function unplannedModule(
  { blueprint }: Approved,
  { name, domain, purpose, milestone }: BlueprintContext,
  { domains }: NamedSurroundings,
): PlannedModule {
  const ranking = rankDomains(purpose, domainsOf(domains));
  return {
    name,
    domain,
    purpose,
    blueprint: blueprint.name,
    milestone,
    isThere: false,
    placement: ranking.filter(({ score }) => score > 0),
    publishes: [],
    subscribes: [],
    budgets: [],
  };
}

function unmadeModule(planned: PlannedModule, problems: readonly DataProblem[]): DesignedModule {
  const placed = problems.map((problem) => ({
    ...problem,
    path: ['modules', planned.name, 'options', ...problem.path],
  }));
  return { planned, part: undefined, surface: NO_SURFACE, endings: [], problems: placed };
}

const NO_SURFACE: ModuleSurface = {
  className: undefined,
  connects: false,
  contractsConstant: undefined,
  operations: [],
  variables: [],
  contracts: new Map(),
};

/** A module that joins, made by hand or by the generator. */
export function existingModule(tree: Tree, { root, manifest }: ExistingModule): DesignedModule {
  const { name, domain, purpose, blueprint, milestone, events, budgets } = manifest;
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
    planned: { ...facts, ...events, blueprint, isThere: true, placement: [], budgets },
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
