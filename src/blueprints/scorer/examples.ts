import { type Factor, readingAt } from './factor';
import type { Reading, ScorerOptions } from './options';
import { type Outcome, outcomeOf } from './score-model';
import type { ScorerNames } from './scorer-names';

/** A subject with what is known of it and what comes of that. */
export interface Example extends Outcome {
  readonly subject: string;
  readonly readings: Readonly<Record<string, Reading>>;
}

/** Readings that are the best, or the worst, that there can be. */
export function extreme(factors: readonly Factor[], part: 0 | 1): Record<string, Reading> {
  return Object.fromEntries(factors.map((factor) => [factor.key, readingAt(factor, part)]));
}

/** What demo, tests and documents show: what was given, or three subjects between good and bad. */
export function examplesOf(
  options: ScorerOptions,
  factors: readonly Factor[],
  { subjectName }: ScorerNames,
): Example[] {
  const given = options.examples.length > 0 ? options.examples : made(factors, subjectName);
  return given.map(({ subject, readings }) => ({
    subject,
    readings,
    ...outcomeOf({ readings }, factors, options),
  }));
}

function made(factors: readonly Factor[], subject: string) {
  return [0.9, 0.6, 0.2].map((part, index) => ({
    subject: `${subject}-${index + 1}`,
    readings: Object.fromEntries(
      factors
        // The last one shows what becomes of readings that are missing.
        .filter((_, place) => index < 2 || place % 3 < 2)
        .map((factor, place) => [factor.key, readingAt(factor, swing(part, place))]),
    ),
  }));
}

/** Not all factors of a subject are equally good. */
function swing(part: number, place: number): number {
  return Math.min(1, Math.max(0, part + ((place % 3) - 1) / 10));
}
