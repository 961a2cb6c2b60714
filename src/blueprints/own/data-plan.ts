import { nearestName } from '../../core/naming/nearest';
import type { BlueprintContext, BlueprintPlan } from '../blueprint';
import { invalidBlueprint } from './invalid-blueprint';
import { MANIFEST_FILE, type OwnBlueprint } from './own-blueprint';
import { ownVariables, type OwnVariables } from './own-variables';

/** The plan that comes of `blueprint.json` alone. */
export function dataPlan(
  { folder, shown, manifest }: OwnBlueprint,
  context: BlueprintContext,
  options: object,
): BlueprintPlan {
  const variables = ownVariables(context, options, folder);
  const named = (name: string) => filled(name, variables, `${shown}/${MANIFEST_FILE}`);
  return {
    variables,
    features: Object.entries(manifest.features)
      .filter(([, condition]) => isWanted(condition, options))
      .map(([feature]) => feature),
    publishes: manifest.publishes.map(named),
    subscribes: manifest.subscribes.map(named),
    dependencies: manifest.dependencies,
    ...(manifest.budgets.length === 0 ? {} : { budgets: manifest.budgets }),
    usesKernel: manifest.usesKernel,
  };
}

function isWanted(condition: boolean | string, options: object): boolean {
  if (typeof condition === 'boolean') return condition;
  const value = (options as Readonly<Record<string, unknown>>)[condition];
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** `__name__.priced` as `order-prices.priced`. */
function filled(name: string, variables: OwnVariables, source: string): string {
  return name.replace(/__([A-Za-z]\w*?)__/g, (_, variable: string) => {
    const value = variables[variable];
    if (typeof value === 'string') return value;
    const texts = Object.keys(variables).filter((key) => typeof variables[key] === 'string');
    const nearest = nearestName(variable, texts) ?? 'name';
    throw invalidBlueprint({
      where: source,
      found: `"${name}" holds __${variable}__, which is no text that a module has.`,
      expected: `Expected one of: ${texts.join(', ')}.`,
      fix: `write __${nearest}__`,
    });
  });
}
