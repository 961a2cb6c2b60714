import type { Tree } from '@nx/devkit';
import type { BlueprintContext } from '../../blueprints/blueprint';
import { checkIdentifiers } from '../../blueprints/ecosystem/check-identifiers';
import type { EcosystemOptions } from '../../blueprints/ecosystem/options';
import { kernelBlueprint } from '../../blueprints/kernel/blueprint';
import { ownBlueprints } from '../../blueprints/own/own-blueprints';
import { withReplacements } from '../../blueprints/own/replacements';
import type { BlueprintSettings } from '../../blueprints/own/workspace-blueprints';
import { BLUEPRINTS } from '../../blueprints/registry';
import { checkBudgets } from '../../core/ecosystem/check-budgets';
import { checkContracts } from '../../core/ecosystem/check-contracts';
import { checkOperations, type Operations } from '../../core/ecosystem/check-operations';
import { checkSpec } from '../../core/ecosystem/check-spec';
import { checkMilestones, checkWiring } from '../../core/ecosystem/check-wiring';
import type { Contract } from '../../core/ecosystem/contract-paths';
import { planOf } from '../../core/ecosystem/ecosystem-plan';
import type { EcosystemSpec, EventSpec } from '../../core/ecosystem/ecosystem-spec';
import { type IntegrationMap, integrationMap } from '../../core/ecosystem/integration-map';
import { mayBePublishedBy } from '../../core/ecosystem/unmade-events';
import type { DataProblem } from '../../core/options/problem';
import { kernelContext, type NamedSurroundings } from '../module/contexts';
import { createModule, type Ending } from '../module/create-module';
import {
  type DesignedModule,
  existingModule,
  newModule,
  type WantedModule,
} from './designed-module';
import { isFilled } from '../workspace/filled-files';
import { blueprintSettings } from '../workspace/plugin-registration';
import { measuredOperations } from './measured-operations';
import type { ReadSpec } from './read-spec';

/** An ecosystem whose modules lie in the tree. */
export interface Design extends EcosystemOptions {
  /** What is left to do for its new modules once everything is formatted. */
  readonly endings: readonly Ending[];
  readonly kernel: BlueprintContext;
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
  const settings = blueprintSettings(tree);
  const own = await ownBlueprints(settings.workspaceRoot, settings.blueprints);
  const blueprints = [...BLUEPRINTS, ...own].map((blueprint) => blueprint.name);
  const problems = checkSpec(spec, { ...specSurroundings(around), blueprints });
  // Those that are broken before anybody has looked at their options.
  const broken = new Set(
    problems.flatMap(({ path: [section, name] }) => (section === 'modules' ? String(name) : [])),
  );
  const kernel = kernelContext(around);
  const wanted = Object.keys(spec.modules).filter((name) => !broken.has(name));
  const kernelEndings = wanted.length === 0 ? [] : addKernel(tree, kernel, settings);
  const modules = await designModules(tree, { spec, kernel, around }, wanted);
  const planned = modules.map((module) => module.planned);
  const external = Object.entries(spec.events).filter(([, event]) => event.external);
  const map = integrationMap(planned, new Set(external.map(([event]) => event)));
  const parts = modules.flatMap(({ part }) => part ?? []);
  const contracts = contractsOf(external, modules);
  refuse([
    ...problems,
    ...modules.flatMap((module) => module.problems),
    ...checkEvents(spec, modules, map),
    ...checkMilestones(spec, planned),
    ...checkContracts(spec, contracts),
    ...checkOperations(spec, operationsOf(modules)),
    ...checkIdentifiers(spec, parts),
    ...checkBudgets(spec, measuredOperations(tree, spec, parts)),
  ]);
  return {
    spec,
    plan: planOf(spec, planned, map),
    parts,
    contracts,
    kernel,
    endings: [...kernelEndings, ...modules.flatMap(({ endings }) => endings)],
  };
}

function contractsOf(
  external: readonly (readonly [string, EventSpec])[],
  modules: readonly DesignedModule[],
): ReadonlyMap<string, Contract> {
  return new Map([
    ...external.map(([event, { payload = {} }]): [string, Contract] => [event, payload]),
    ...modules.flatMap(({ surface }) => [...surface.contracts]),
  ]);
}

/** Puts the wanted modules into the tree. */
async function designModules(
  tree: Tree,
  design: Pick<WantedModule, 'spec' | 'kernel' | 'around'>,
  wanted: readonly string[],
): Promise<readonly DesignedModule[]> {
  const modules: DesignedModule[] = [];
  for (const name of wanted) {
    const module = design.spec.modules[name];
    if (module === undefined) continue;
    const existing = design.around.modules.find(({ manifest }) => manifest.name === name);
    modules.push(
      existing === undefined
        ? await newModule(tree, { ...design, name, module })
        : existingModule(tree, existing),
    );
  }
  return modules;
}

/** Events of a module that could not be made are missing for no other reason. */
function checkEvents(
  spec: EcosystemSpec,
  modules: readonly DesignedModule[],
  map: IntegrationMap,
): readonly DataProblem[] {
  const made = modules
    .filter(({ problems }) => problems.length === 0)
    .map(({ planned }) => planned);
  const names = new Set(made.map(({ name }) => name));
  const unmade = Object.keys(spec.modules).filter((name) => !names.has(name));
  return checkWiring(spec, made, map, mayBePublishedBy(spec, unmade));
}

function operationsOf(modules: readonly DesignedModule[]): Operations {
  return new Map(modules.map(({ planned: { name }, surface }) => [name, surface.operations]));
}

function specSurroundings({ domains, modules }: NamedSurroundings) {
  return {
    domains,
    modules: modules.map(({ manifest: { name, domain, purpose } }) => ({ name, domain, purpose })),
  };
}

/** A kernel that is there belongs to the workspace. */
function addKernel(
  tree: Tree,
  kernel: BlueprintContext,
  settings: BlueprintSettings,
): readonly Ending[] {
  if (isFilled(tree, `${kernel.root}/wsp.json`)) return [];
  const blueprint = withReplacements(kernelBlueprint, settings);
  return [createModule(tree, { blueprint, context: kernel, plan: blueprint.plan(kernel, {}) })];
}
