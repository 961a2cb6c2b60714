import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { describePlacement } from '../../core/domains/placement';
import { kernelContext, moduleContext } from './contexts';
import { completeOptions, type GivenOptions, givenOptions } from './given-options';
import { type NormalizedOptions, normalizeOptions } from './normalize-options';
import { preflight, type Approved } from './preflight';
import { readSurroundings } from './surroundings';
import type { ModuleGeneratorSchema } from './schema';
import { writeModule } from './write-module';

/** Creates `modules/<domain>/<name>`. Running it again adds what is missing and touches nothing else. */
export async function moduleGenerator(
  tree: Tree,
  schema: ModuleGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  const options = normalizeOptions(schema);
  const around = await readSurroundings(tree);
  const approved = await preflight(tree, options, around);
  explainPlacement(approved);
  explainIgnored(schema, approved);

  const kernel = kernelContext(around);
  const context = moduleContext(options, approved, kernel, around);
  const given = optionsOf(tree, options, approved);
  const complete = await completeOptions(approved.blueprint, given, context);

  const { blueprint, kernel: kernelBlueprint } = approved;
  return writeModule(
    tree,
    { blueprint, context, plan: blueprint.plan(context, complete), given: given?.value },
    { blueprint: kernelBlueprint, context: kernel, plan: kernelBlueprint.plan(kernel, {}) },
    { ...options, modules: around.modules },
  );
}

/** What the manifest keeps counts more than what a second run is given. */
function optionsOf(
  tree: Tree,
  { options }: NormalizedOptions,
  { existing, root }: Approved,
): GivenOptions | undefined {
  if (existing === undefined)
    return options === undefined ? undefined : givenOptions(tree, options);
  const kept = existing.options;
  if (kept === undefined) return undefined;
  return { value: kept, whereIs: () => `${root}/wsp.json` };
}

function explainPlacement({ placement, domain }: Approved): void {
  if (placement === undefined) return;
  logger.info(
    `Placed in ${domain}. By its purpose it fits ${placement.map(describePlacement).join(', then ')}.`,
  );
}

/** On a second run the manifest counts more than the options; nobody shall believe otherwise. */
function explainIgnored(schema: ModuleGeneratorSchema, { root, existing }: Approved): void {
  for (const option of ['purpose', 'milestone', 'blueprint'] as const) {
    const given = schema[option]?.trim().replace(/\.+$/, '');
    if (existing === undefined || given === undefined || given === existing[option]) continue;
    logger.warn(
      `${root}/wsp.json says ${option} "${existing[option]}", so --${option} is left alone. Edit wsp.json to change it.`,
    );
  }
  if (existing !== undefined && schema.options !== undefined) {
    logger.warn(
      `${root} is there already, so --options is left alone. Edit wsp.json to change them.`,
    );
  }
}

export default moduleGenerator;
