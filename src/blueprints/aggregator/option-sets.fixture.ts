import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validateData } from '../../core/options/validate-data';
import type { BlueprintContext } from '../blueprint';
import { optionsSchema } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { aggregatorBlueprint } from './blueprint';
import { checkAggregator } from './check';
import type { AggregatorOptions } from './options';

interface Case {
  readonly name: string;
  readonly options?: unknown;
}

/** A module with the options that it has in one of the cases. */
export type OptionSet = readonly [string, BlueprintContext, AggregatorOptions];

const CASES = join(__dirname, '../../../e2e/blueprints/aggregator');

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
export function optionsOf(given: unknown = {}): AggregatorOptions {
  const { value, problems } = validateData(optionsSchema(aggregatorBlueprint), given);
  const options = value as AggregatorOptions;
  const found =
    problems.length > 0 ? problems : checkAggregator(options, contextOf('plant-aggregator'));
  if (found.length > 0) throw new Error(JSON.stringify(found));
  return options;
}
