import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { notOneOf } from '../../core/options/not-one-of';
import type { Blueprint, BlueprintPlan } from '../blueprint';
import { optionsSchema } from '../blueprint-options';
import { type BlueprintCode, inCode, loadCode } from './blueprint-code';
import { requirePlan, requireProblems } from './check-answer';
import { checkSchema } from './check-schema';
import { checkTemplates, requireFeatures } from './check-templates';
import { dataPlan } from './data-plan';
import { invalidData } from './invalid-blueprint';
import { CODE_FILE, MANIFEST_FILE, type OwnBlueprint } from './own-blueprint';
import { readData } from './read-data';

/**
 * Makes a blueprint of its folder. Everything that can be wrong without a module is looked at here.
 *
 * @throws AmiwError BLUEPRINT_INVALID
 */
export function loadBlueprint(own: OwnBlueprint): Blueprint {
  checkSchema(own);
  checkTemplates(own, existsSync(join(own.folder, CODE_FILE)));
  checkConditions(own);
  const code = loadCode(own);
  const { folder, shown, manifest } = own;
  return {
    name: manifest.name,
    description: manifest.description,
    folder,
    home: shown,
    ...(code.check === undefined ? {} : { check: checkOf(own, code.check) }),
    plan: planOf(own, code),
  };
}

/** Options that decide on features have to be options. */
function checkConditions(own: OwnBlueprint): void {
  const { properties = {} } = optionsSchema(own) as { properties?: object };
  const known = Object.keys(properties);
  const problems = Object.entries(own.manifest.features).flatMap(([feature, option]) =>
    typeof option === 'boolean' || known.includes(option)
      ? []
      : [notOneOf(['features', feature], `is "${option}"`, option, ['true', ...known])],
  );
  if (problems.length === 0) return;
  const expected = `Expected options of ${own.shown}/schema.json.`;
  const data = readData(own, MANIFEST_FILE);
  throw invalidData(`${own.shown}/${MANIFEST_FILE}`, data, problems, expected);
}

function checkOf(
  own: OwnBlueprint,
  check: NonNullable<BlueprintCode['check']>,
): NonNullable<Blueprint['check']> {
  return (options, context) =>
    requireProblems(
      inCode(own, 'of "check" throws', () => check(options, context)),
      `${own.shown}/${CODE_FILE}`,
    );
}

function planOf(own: OwnBlueprint, { plan }: BlueprintCode): Blueprint['plan'] {
  return (context, options): BlueprintPlan => {
    const given = requirePlan(dataPlan(own, context, options), `${own.shown}/${MANIFEST_FILE}`);
    if (plan === undefined) return given;
    const source = `${own.shown}/${CODE_FILE}`;
    const changed = requirePlan(
      inCode(own, 'of "plan" throws', () => plan(context, options, given)),
      source,
    );
    requireFeatures(own, changed.features ?? [], source);
    return changed;
  };
}
