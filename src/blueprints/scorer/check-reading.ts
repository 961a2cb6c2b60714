import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import type { Factor } from './factor';

const KINDS: Readonly<Record<Factor['reads'], string>> = {
  number: 'a number',
  text: 'a text',
  list: 'a list of texts',
};

/** Whether a value that stands in the options can be a reading of a factor. */
export function checkReading(value: unknown, factor: Factor, path: DataPath): DataProblem[] {
  const { reads, min, max } = factor;
  const found = `is ${JSON.stringify(value)}`;
  if (kindOf(value) !== reads) return [{ path, found, expected: KINDS[reads] }];
  if (typeof value !== 'number' || (value >= min && value <= max)) return [];
  return [{ path, found, expected: `from ${min} to ${max}` }];
}

function kindOf(value: unknown): Factor['reads'] | undefined {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : undefined;
}

export function unknownFactor(
  name: string,
  factors: readonly Factor[],
  path: DataPath,
): DataProblem {
  const keys = factors.map(({ key }) => key);
  return notOneOf(path, 'is unknown', name, keys);
}
