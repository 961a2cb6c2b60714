import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validateData } from '../../core/options/validate-data';
import type { BlueprintContext } from '../blueprint';
import { optionsSchema } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { selectorBlueprint } from './blueprint';
import { checkSelector } from './check';
import type { SelectorOptions } from './options';

interface Case {
  readonly name: string;
  readonly options?: unknown;
}

/** A module with the options that it has in one of the cases. */
export type OptionSet = readonly [string, BlueprintContext, SelectorOptions];

const CASES = join(__dirname, '../../../e2e/blueprints/selector');

/** Options as a case in e2e/blueprints has them, with defaults. */
export function optionSets(): OptionSet[] {
  return readdirSync(CASES)
    .sort()
    .map((file) => {
      const { name, options } = parse(readFileSync(join(CASES, file), 'utf8')) as Case;
      return [file, contextOf(name), optionsOf(options)] as const;
    });
}

/** Options with defaults; those that do not fit are an error. */
export function optionsOf(given: unknown = {}): SelectorOptions {
  const { value, problems } = validateData(optionsSchema(selectorBlueprint), given);
  const options = value as SelectorOptions;
  const context = contextOf('supplier-selector');
  const found = problems.length > 0 ? problems : checkSelector(options, context);
  if (found.length > 0) throw new Error(JSON.stringify(found));
  return options;
}
