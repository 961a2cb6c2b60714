import type { Candidate, Constraint, Criterion } from './model';
import type { Availability, Value, Values } from './options';

/** How well a candidate does in one respect, from 0 to 100, and why. */
export interface Rating {
  readonly score: number;
  readonly because: string;
}

/** One candidate for one request. */
export interface Pairing {
  readonly request: Values;
  readonly candidate: Candidate;
  readonly availability: Availability;
}

/** What a criterion of a generated module says, computed here so that its tests know it beforehand. */
export function ratingOf(criterion: Criterion, pairing: Pairing, say: Say): Rating {
  const plain = plainRating(criterion, pairing, say);
  const { times } = criterion;
  if (times === undefined) return plain;
  const value = textOf(pairing.request[times.field]);
  const factor = times.by[value] ?? 0;
  return {
    score: plain.score * factor,
    because: `${plain.because}, times ${factor} because ${say(times.field)} is ${value}`,
  };
}

/** What a key is called in sentences. */
export type Say = (key: string) => string;

function plainRating(criterion: Criterion, pairing: Pairing, say: Say): Rating {
  const { scale, points, matrix, share, availability } = criterion;
  const { request, candidate } = pairing;
  if (scale !== undefined) {
    const value = Number(candidate.profile[scale.property]);
    const part = (value - scale.worst) / (scale.best - scale.worst);
    const score = 100 * Math.max(0, Math.min(1, part));
    return { score, because: `${say(scale.property)} is ${value}` };
  }
  if (points !== undefined) {
    const value = textOf(candidate.profile[points.property]);
    return { score: points.by[value] ?? 0, because: `${say(points.property)} is ${value}` };
  }
  if (matrix !== undefined) {
    const [asked, has] = [
      textOf(request[matrix.field]),
      textOf(candidate.profile[matrix.property]),
    ];
    return {
      score: matrix.by[asked]?.[has] ?? 0,
      because: `${say(matrix.field)} is ${asked} and ${say(matrix.property)} is ${has}`,
    };
  }
  if (share !== undefined) {
    const [wanted, offered] = [
      listOf(request[share.field]),
      listOf(candidate.profile[share.property]),
    ];
    return shareOf(wanted, offered, say(share.field), say(share.property));
  }
  const stand = { available: 0, limited: 0, ...availability, unavailable: 0 };
  return {
    score: stand[pairing.availability],
    because: `availability is ${pairing.availability}`,
  };
}

function shareOf(
  wanted: readonly string[],
  offered: readonly string[],
  asked: string,
  has: string,
): Rating {
  if (wanted.length === 0) return { score: 100, because: `no ${asked} are asked for` };
  const met = wanted.filter((item) => offered.includes(item)).length;
  return {
    score: (100 * met) / wanted.length,
    because: `${met} of ${wanted.length} ${asked} are among ${has}`,
  };
}

/** What a candidate lacks by a constraint, as a sentence; `undefined` when it lacks nothing. */
export function missOf(
  { property, comparison, operand, when }: Constraint,
  { request, candidate }: Pick<Pairing, 'request' | 'candidate'>,
  say: Say,
): string | undefined {
  if (when !== undefined && !holds(when, request[when.field])) return undefined;
  const has = candidate.profile[property];
  const wanted = 'fixed' in operand ? operand.fixed : request[operand.field];
  const words = say(property);
  if (comparison === 'covers') {
    const missing = listOf(wanted).filter((item) => !listOf(has).includes(item));
    return missing.length === 0 ? undefined : `missing among ${words}: ${missing.join(', ')}.`;
  }
  const { met, expected } = COMPARE[comparison](has, wanted);
  return met ? undefined : `${words} is ${textOf(has)}; expected ${expected}.`;
}

type Compare = (
  has: Value | undefined,
  wanted: Value | undefined,
) => { readonly met: boolean; readonly expected: string };

const COMPARE: Readonly<Record<'atLeast' | 'atMost' | 'equals' | 'oneOf', Compare>> = {
  atLeast: (has, wanted) => ({
    met: Number(has) >= Number(wanted),
    expected: `at least ${textOf(wanted)}`,
  }),
  atMost: (has, wanted) => ({
    met: Number(has) <= Number(wanted),
    expected: `at most ${textOf(wanted)}`,
  }),
  equals: (has, wanted) => ({ met: has === wanted, expected: textOf(wanted) }),
  oneOf: (has, wanted) => ({
    met: listOf(wanted).includes(textOf(has)),
    expected: `one of: ${listOf(wanted).join(', ')}`,
  }),
};

function holds(
  { equals, atLeast, atMost }: NonNullable<Constraint['when']>,
  value: Value | undefined,
): boolean {
  if (equals !== undefined) return value === equals;
  if (atLeast !== undefined) return Number(value) >= atLeast;
  return Number(value) <= (atMost ?? 0);
}

/** A value as sentences have it: flags are yes or no. */
function textOf(value: Value | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** A single text counts as a list of one. */
function listOf(value: Value | undefined): readonly string[] {
  return typeof value === 'object' ? value : [String(value)];
}
