import { isDeepStrictEqual } from 'node:util';
import type { Saga, Step } from './saga';

/** Facts that are known for sure when a step is asked for. */
export function knownAt(saga: Saga, step: Step): ReadonlySet<string> {
  return new Set([
    ...knownBefore(saga, step),
    ...step.when.map(({ field }) => field),
    ...(step.alternatives === undefined ? [] : [step.alternatives.fact]),
  ]);
}

/**
 * Facts that are known for sure before a step begins: from the start, from each step that no process passes over, and
 * from each that only those processes pass over which pass over this one too.
 */
export function knownBefore(
  { facts, steps, when, answers }: Saga,
  step: Step,
): ReadonlySet<string> {
  const known = new Set([
    ...facts.filter(({ required }) => required).map(({ name }) => name),
    ...when.map(({ field }) => field),
  ]);
  const before = steps.slice(0, steps.indexOf(step));
  for (const { until, alternatives } of before.filter((one) => isIncluded(one, step))) {
    const told = until.map(({ on, when: asked }) => [
      ...Object.keys(answers.find((reading) => reading.on === on)?.with ?? {}),
      ...asked.map(({ field }) => field),
    ]);
    const [first = [], ...others] = told;
    for (const fact of first.filter((name) => others.every((one) => one.includes(name))))
      known.add(fact);
    if (alternatives !== undefined) known.add(alternatives.fact);
  }
  return known;
}

/** Whether each process that has the step has the earlier one too. */
function isIncluded(earlier: Step, step: Step): boolean {
  return earlier.when.every((asked) => step.when.some((other) => isDeepStrictEqual(asked, other)));
}

/** Facts that something brings, sooner or later. */
export function everKnown({ facts, steps, answers }: Saga): ReadonlySet<string> {
  return new Set([
    ...facts.filter(({ required }) => required).map(({ name }) => name),
    ...answers.flatMap((reading) => Object.keys(reading.with)),
    ...steps.flatMap(({ alternatives }) => (alternatives === undefined ? [] : [alternatives.fact])),
  ]);
}
