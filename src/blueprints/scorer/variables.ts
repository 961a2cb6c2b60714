import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { demoVariables, type DemoVariables } from './demo-variables';
import { eventsOf } from './events';
import { factorsOf } from './factor';
import { directionOf, type FactorVariables, factorVariables } from './factor-variables';
import { scorerOperations } from './operations';
import { camelCase, commentText, withArticle } from '../shared/words';
import type { LevelOptions, ScaleOptions, ScorerOptions } from './options';
import { partPrefix } from '../shared/part-prefix';
import { scorerNames, type ScorerNames } from './scorer-names';
import { testVariables, type TestVariables } from './test-variables';

/** What the templates of a scorer read. */
export interface ScorerVariables
  extends
    ScorerNames,
    DemoVariables,
    TestVariables,
    ReactionsVariables,
    Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
  /** The purpose as it can stand in a comment of the sources. */
  readonly purposeComment: string;
  readonly packageName: string;
  readonly kernelPackage: string;
  readonly projectName: string;
  readonly milestoneTitle: string;
  readonly today: string;
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
  /** `a lead` */
  readonly nounWithArticle: string;
  readonly scoredEvent: string;
  readonly levelChangedEvent: string;
  readonly forgottenEvent: string;
  readonly factors: readonly FactorVariables[];
  readonly numbers: readonly FactorVariables[];
  readonly texts: readonly FactorVariables[];
  readonly lists: readonly FactorVariables[];
  readonly ageing: readonly FactorVariables[];
  /** Whether some factors grow old and others do not. */
  readonly someAge: boolean;
  readonly direction: 'higher' | 'lower' | 'mixed';
  readonly hasAssumed: boolean;
  readonly hasLeftOut: boolean;
  /** Whether names of factors consist of several words. */
  readonly hasCompounds: boolean;
  readonly standings: readonly string[];
  readonly standingWords: string;
  readonly trusts: readonly (readonly [string, number])[];
  readonly confidence: ScorerOptions['confidence'];
  readonly scale: ScaleOptions;
  readonly span: number;
  /** From the highest to the lowest. */
  readonly levels: readonly LevelOptions[];
  /** All but the lowest. */
  readonly thresholds: readonly ThresholdVariables[];
  readonly lowest: LevelOptions;
  readonly weightsExample: string;
}

/** A level that another one ends at. */
export interface ThresholdVariables extends LevelOptions {
  /** The highest score that does not reach it, and what that is called. */
  readonly below: number;
  readonly lower: string;
}

export function scorerVariables(context: BlueprintContext, given: ScorerOptions): ScorerVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const options = withKeys(given);
  const names = scorerNames(name, options.subject);
  const events = eventsOf(name, options);
  const plain = factorsOf(options.factors);
  const factors = factorVariables(plain);
  const operations = scorerOperations(options, plain, names, events);
  return {
    ...names,
    ...reactionVariables(options.reactions, operations),
    ...demoVariables(options, plain, names),
    ...testVariables(options, plain),
    ...factorGroups(factors),
    ...standingVariables(options, factors),
    ...levelVariables(options),
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name, __dirname),
    nounWithArticle: withArticle(names.noun),
    scoredEvent: events.scored,
    levelChangedEvent: events['level-changed'],
    forgottenEvent: events.forgotten,
    direction: directionOf(plain),
  };
}

/** The options with the names of factors as they stand in code. */
export function withKeys(options: ScorerOptions): ScorerOptions {
  const keyed = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [camelCase(key), value]));
  return {
    ...options,
    examples: options.examples.map((one) => ({ ...one, readings: keyed(one.readings) })),
    reactions: options.reactions.map((one) => ({ ...one, with: keyed(one.with) })),
  };
}

function factorGroups(factors: readonly FactorVariables[]) {
  const ageing = factors.filter(({ maxAgeMs }) => maxAgeMs !== undefined);
  const [first, second] = factors;
  return {
    factors,
    numbers: factors.filter(({ reads }) => reads === 'number'),
    texts: factors.filter(({ reads }) => reads === 'text'),
    lists: factors.filter(({ reads }) => reads === 'list'),
    ageing,
    someAge: ageing.length > 0 && ageing.length < factors.length,
    hasCompounds: factors.some(({ key, words }) => key !== words),
    weightsExample: `${first?.key ?? ''}=2, ${second?.key ?? ''}=0.5`,
  };
}

function standingVariables({ confidence }: ScorerOptions, factors: readonly FactorVariables[]) {
  const hasAssumed = factors.some(({ assumed }) => assumed !== undefined);
  const hasLeftOut = factors.some(({ assumed }) => assumed === undefined);
  const hasStale = factors.some(({ maxAgeMs }) => maxAgeMs !== undefined);
  const all = [
    { standing: 'read', trust: 1, words: 'it was read', is: true },
    { standing: 'stale', trust: confidence.stale, words: 'read too long ago', is: hasStale },
    { standing: 'assumed', trust: confidence.missing, words: 'assumed by default', is: hasAssumed },
    { standing: 'left-out', trust: confidence.missing, words: 'left out', is: hasLeftOut },
  ].filter(({ is }) => is);
  const words = all.map((one) => one.words);
  return {
    hasAssumed,
    hasLeftOut,
    confidence,
    standings: all.map(({ standing }) => standing),
    standingWords: `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`,
    trusts: all.map(({ standing, trust }) => [`'${standing}'`, trust] as const),
  };
}

function levelVariables({ levels: given, scale }: ScorerOptions) {
  const levels = [...given].sort((a, b) => b.from - a.from);
  const thresholds = levels.slice(0, -1).map(({ name, from }, index) => ({
    name,
    from,
    below: Number((from - 10 ** -scale.decimals).toFixed(scale.decimals)),
    lower: levels[index + 1]?.name ?? '',
  }));
  const lowest = levels.at(-1) ?? { name: '', from: 0 };
  return { levels, thresholds, lowest, scale, span: scale.max - scale.min };
}
