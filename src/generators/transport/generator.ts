import type { GeneratorCallback, Tree } from '@nx/devkit';
import type { Blueprint, BlueprintContext } from '../../blueprints/blueprint';
import { kernelBlueprint } from '../../blueprints/kernel/blueprint';
import { natsTransportBlueprint } from '../../blueprints/nats-transport/blueprint';
import { kernelContext, type NamedSurroundings } from '../module/contexts';
import { requireVisible } from '../module/require-visible';
import { readSurroundings } from '../module/surroundings';
import { writeModule } from '../module/write-module';
import { requireFreeName } from '../workspace/free-name';
import { packageName } from '../workspace/packages';
import type { TransportGeneratorSchema } from './schema';

const TRANSPORTS = { nats: natsTransportBlueprint };

/** Creates the transport beside the kernel. Running it again adds what is missing and touches nothing else. */
export async function transportGenerator(
  tree: Tree,
  { kind = 'nats', skipFormat = false, skipInstall = false }: TransportGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  const around = await readSurroundings(tree);
  const kernel = kernelContext(around);
  const blueprint = TRANSPORTS[kind];
  const context = transportContext(blueprint, kernel, around);
  const { name, root } = context;
  requireVisible(tree, root);
  const known = [...around.modules, ...around.ecosystems];
  const holder = known.find(({ manifest }) => manifest.name === name);
  requireFreeName(tree, around.projects, {
    name,
    root,
    holder,
    instead: `${kernel.domain}-${name}`,
  });
  return writeModule(
    tree,
    { blueprint, context, plan: blueprint.plan(context, {}) },
    { blueprint: kernelBlueprint, context: kernel, plan: kernelBlueprint.plan(kernel, {}) },
    { skipFormat, skipInstall, modules: around.modules },
  );
}

/** It lies where it was moved to, or beside the kernel. */
function transportContext(
  { name }: Blueprint,
  kernel: BlueprintContext,
  { modules, scope }: NamedSurroundings,
): BlueprintContext {
  const present = modules.find(({ manifest }) => manifest.blueprint === name);
  const { domain = kernel.domain, purpose, milestone } = present?.manifest ?? {};
  return {
    ...kernel,
    name,
    domain,
    purpose: purpose ?? 'Carry the events of the kernel over a NATS server between processes',
    milestone: milestone ?? 'poc',
    packageName: packageName(scope, name),
    projectName: name,
    root: present?.root ?? `modules/${domain}/${name}`,
  };
}

export default transportGenerator;
