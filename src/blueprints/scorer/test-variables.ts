import { codeOf, type ReadingsVariables } from './demo-variables';
import { extreme } from './examples';
import { type Factor, readingAt } from './factor';
import type { Reading, ScorerOptions } from './options';
import { outcomeOf, type ReasonOutcome } from './score-model';

/** Readings with the reasons that a test looks at. */
export interface ReasonsVariables extends ReadingsVariables {
  readonly shown: readonly ReasonOutcome[];
}

const MOST_SHOWN = 10;

/** What only tests expect, computed here and not by what is tested. */
export interface TestVariables {
  /** Confidence without each factor. */
  readonly missing: readonly { readonly key: string; readonly confidence: number }[];
  /** Readings whose reasons show each way in which a factor can stand. */
  readonly reasonExamples: readonly ReasonsVariables[];
  /** With more factors than this, tests look at the first and the last reasons only. */
  readonly mostShown: number;
  /** What is said of the first factor that can grow old when it has; `undefined` when none can. */
  readonly staleReason: ReasonOutcome | undefined;
  /** How far points that are rounded can be from a score that is. */
  readonly tolerance: number;
  /** A weight of the first factor that outweighs all others. */
  readonly heavyWeight: number;
  /** The best reading of the first factor. */
  readonly heavyReadingCode: string;
  /** The score with all others at their worst, by that weight and by its own. */
  readonly heavyScore: number;
  readonly lightScore: number;
}

export function testVariables(options: ScorerOptions, factors: readonly Factor[]): TestVariables {
  return {
    missing: missingOf(options, factors),
    reasonExamples: reasonExamplesOf(options, factors),
    mostShown: MOST_SHOWN,
    staleReason: staleReasonOf(options, factors),
    tolerance: Number((factors.length * 0.005 + 10 ** -options.scale.decimals).toFixed(6)),
    ...heavyVariables(options, factors),
  };
}

function missingOf(options: ScorerOptions, factors: readonly Factor[]) {
  return factors.map(({ key }) => {
    const others = factors.filter((factor) => factor.key !== key);
    const { confidence } = outcomeOf({ readings: extreme(others, 1) }, factors, options);
    return { key, confidence };
  });
}

function reasonExamplesOf(options: ScorerOptions, factors: readonly Factor[]): ReasonsVariables[] {
  return [factors.slice(0, 1), factors.slice(-1), factors].map((known) => {
    const readings = extreme(known, 1);
    const outcome = outcomeOf({ readings }, factors, options);
    const { reasons } = outcome;
    const some = [...reasons.slice(0, MOST_SHOWN / 2), ...reasons.slice(-MOST_SHOWN / 2)];
    const shown = factors.length > MOST_SHOWN ? some : reasons;
    return { ...outcome, ...codeOf(readings, factors), shown };
  });
}

function staleReasonOf(
  options: ScorerOptions,
  factors: readonly Factor[],
): ReasonOutcome | undefined {
  const old = factors.find(({ maxAgeMs }) => maxAgeMs !== undefined);
  if (old === undefined) return undefined;
  const known = { readings: extreme(factors, 1), stale: [old.key] };
  return outcomeOf(known, factors, options).reasons.find(({ factor }) => factor === old.key);
}

function heavyVariables(options: ScorerOptions, factors: readonly Factor[]) {
  const first = factors.slice(0, 1);
  const whole = factors.reduce((total, { weight }) => total + weight, 0);
  const heavyWeight = 1 + Math.ceil(3 * whole);
  const best = Object.fromEntries(
    first.map((factor): [string, Reading] => [factor.key, readingAt(factor, 1)]),
  );
  const readings = { ...extreme(factors, 0), ...best };
  const heavy = factors.map((factor, index) =>
    index === 0 ? { ...factor, weight: heavyWeight } : factor,
  );
  const { readingsCode } = codeOf(best, factors);
  return {
    heavyWeight,
    heavyReadingCode: readingsCode,
    heavyScore: outcomeOf({ readings }, heavy, options).score,
    lightScore: outcomeOf({ readings }, factors, options).score,
  };
}
