import type { Run } from './operations.mjs';

/** How an operation is called so that the clock can follow. */
export interface Pace {
  readonly isAsync: boolean;
  /** Calls that are timed together. */
  readonly batch: number;
}

/** Shorter than this, the clock itself is a part of what it measures. */
const SHORTEST_SAMPLE_NS = 20_000;

/** What calls return lands here: the compiler must not find out that nobody needs it. */
export const sink: { value: unknown } = { value: undefined };

/** Nanoseconds of one call, as each sample of a stretch of time saw it; at least one. */
export async function slice(run: Run, { isAsync, batch }: Pace, forMs: number): Promise<number[]> {
  const samples: number[] = [];
  const end = performance.now() + forMs;
  let now: number;
  do {
    const started = performance.now();
    if (isAsync) for (let call = 0; call < batch; call += 1) sink.value = await run();
    else for (let call = 0; call < batch; call += 1) sink.value = run();
    now = performance.now();
    samples.push(((now - started) * 1e6) / batch);
  } while (now < end);
  return samples;
}

/** Warms up, and finds out how many calls are worth a look at the clock. */
export async function paceOf(run: Run, isAsync: boolean, forMs: number): Promise<Pace> {
  let batch = 1;
  let samples = await slice(run, { isAsync, batch }, forMs / 2);
  batch = batchFor(quantile(samples, 0.5));
  samples = await slice(run, { isAsync, batch }, forMs / 2);
  return { isAsync, batch: batchFor(quantile(samples, 0.5)) };
}

function batchFor(nanoseconds: number): number {
  return Math.max(1, Math.ceil(SHORTEST_SAMPLE_NS / Math.max(nanoseconds, 1)));
}

/** Of at least one value. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function isThenable(value: unknown): boolean {
  return typeof Reflect.get(Object(value) as object, 'then') === 'function';
}
