import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DataProblem } from '../../core/options/problem';
import type { BlueprintContext, BlueprintPlan } from '../blueprint';
import { invalidBlueprint } from './invalid-blueprint';
import { type BlueprintPlace, CODE_FILE } from './own-blueprint';

/**
 * What `blueprint.cjs` may export, for what data cannot say.
 *
 * @example
 * ```js
 * module.exports = {
 *   check: ({ limit, warnAt }) =>
 *     warnAt <= limit ? [] : [{ path: ['warnAt'], found: `is ${warnAt}`, expected: `${limit} or less` }],
 * };
 * ```
 */
export interface BlueprintCode<Options extends object = object> {
  /** What the schema cannot say, such as names that must fit each other. Gets only what the schema allows. */
  readonly check?: (options: Options, context: BlueprintContext) => readonly DataProblem[];
  /**
   * Changes the plan that comes of `blueprint.json`: more variables, other features, files whose number depends on
   * the options.
   */
  readonly plan?: (
    context: BlueprintContext,
    options: Options,
    plan: BlueprintPlan,
  ) => BlueprintPlan;
}

const EXPORTS = ['check', 'plan'];

/**
 * Loads `blueprint.cjs`.
 *
 * @returns `{}` for a blueprint of data alone.
 * @throws AmiwError BLUEPRINT_INVALID
 */
export function loadCode(place: BlueprintPlace): BlueprintCode {
  const file = join(place.folder, CODE_FILE);
  if (!existsSync(file)) return {};
  const exported = inCode(place, 'cannot be loaded', () => createRequire(file)(file) as unknown);
  if (typeof exported !== 'object' || exported === null) {
    throw wrongExports(place, `exports ${exported === null ? 'null' : typeof exported}`);
  }
  for (const [name, value] of Object.entries(exported)) {
    if (!EXPORTS.includes(name)) throw wrongExports(place, `exports "${name}"`);
    if (typeof value !== 'function') throw wrongExports(place, `exports "${name}" as no function`);
  }
  return exported;
}

/** Runs something of `blueprint.cjs`; what it throws is told with its place. */
export function inCode<T>({ folder, shown }: BlueprintPlace, failure: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const { message, stack = '' } = cause instanceof Error ? cause : { message: String(cause) };
    const file = join(folder, CODE_FILE);
    const [line] = /^(:\d+(?::\d+)?)/.exec(stack.slice(stack.indexOf(file) + file.length)) ?? [];
    throw invalidBlueprint({
      where: `${shown}/${CODE_FILE}${line ?? ''}`,
      found: `The code ${failure}: ${message.replace(/\.?$/, '.')}`,
      expected: 'Expected CommonJS that exports "check", "plan" or both, neither of which throws.',
      fix: `correct ${shown}/${CODE_FILE}`,
      cause,
    });
  }
}

function wrongExports({ shown }: BlueprintPlace, found: string) {
  return invalidBlueprint({
    where: `${shown}/${CODE_FILE}`,
    found: `The code ${found}.`,
    expected:
      'Expected `module.exports = { check, plan }`: functions, of which either may be left out.',
    fix: `correct ${shown}/${CODE_FILE}`,
  });
}
