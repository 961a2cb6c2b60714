import type { Kind } from './kind';
import type { TextExtractionOptions } from './options';
import type { Round, Said } from './round';

/** What has to come of reading a text, computed from what was put into it. */
export interface Expected {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ExpectedFinding[];
  readonly omitted: number;
  readonly references: readonly ExpectedReference[];
  readonly summary: string;
  readonly confidence: number;
}

export interface ExpectedFinding {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
  readonly owner?: string;
  readonly due?: string;
}

export interface ExpectedReference {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export function expectedOf(
  { lines, said }: Round,
  kinds: readonly Kind[],
  options: TextExtractionOptions,
): Expected {
  const all = kinds.map((kind) => said.filter((one) => one.kinds.includes(kind.key)));
  const kept = all.map((some, index) => some.slice(0, kinds[index]?.limit));
  const sizes = kept.map(({ length }) => length);
  return {
    counts: Object.fromEntries(kinds.map(({ key }, index) => [key, sizes[index] ?? 0])),
    findings: kinds.flatMap((kind, index) =>
      (kept[index] ?? []).map((one) => findingOf(kind, one, options)),
    ),
    omitted: all.flat().length - kept.flat().length,
    references: referencesOf(lines, options),
    summary: summaryOf(said, options),
    confidence: confidenceOf(lines.join('\n').trim().length, sizes, kinds, options),
  };
}

function findingOf(
  { key, owner, due }: Kind,
  said: Said,
  { limits: { findingLength } }: TextExtractionOptions,
): ExpectedFinding {
  const { text, line } = said;
  return {
    kind: key,
    text: text.length > findingLength ? `${text.slice(0, findingLength - 1)}…` : text,
    line,
    ...(owner && said.owner !== undefined ? { owner: said.owner } : {}),
    ...(due && said.due !== undefined ? { due: said.due } : {}),
  };
}

function referencesOf(
  lines: readonly string[],
  { references, limits }: TextExtractionOptions,
): ExpectedReference[] {
  const all = lines.flatMap((line, index) =>
    references
      .flatMap(({ name, pattern, ignoreCase }) =>
        [...line.matchAll(new RegExp(pattern, ignoreCase ? 'giu' : 'gu'))].map((match) => ({
          at: match.index,
          reference: { name, text: match[0], line: index + 1 },
        })),
      )
      .sort((a, b) => a.at - b.at)
      .map(({ reference }) => reference),
  );
  const isFirst = ({ name, text }: ExpectedReference, index: number): boolean =>
    all.findIndex((other) => other.name === name && other.text === text) === index;
  return all.filter(isFirst).slice(0, limits.references);
}

export function confidenceOf(
  characters: number,
  sizes: readonly number[],
  kinds: readonly Kind[],
  { confidence: { base, long, short } }: Pick<TextExtractionOptions, 'confidence'>,
): number {
  let points = base;
  if (characters > long.characters) points += long.adds;
  else if (characters < short.characters) points -= short.takes;
  for (const [index, { each, most }] of kinds.entries()) {
    points += Math.min(each * (sizes[index] ?? 0), most);
  }
  return Number(Math.max(Math.min(points, 100), 0).toFixed(1));
}

/** Words of the text that say nothing about what it is about. */
const EMPTY = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does done down ' +
    'each for from get got had has have having he her here him his how i if in into is it its just me more most must my ' +
    'no not now of off on one only or other our out over own same shall she should so some such than that the their them ' +
    'then there these they this those through to too under up us very was we were what when where which while who why ' +
    'will with would yes you your'
  ).split(' '),
);

/** The best sentences: mean frequency of their words, and what position and findings add. */
export function summaryOf(
  said: readonly Said[],
  { summary: { sentences, position, finding } }: Pick<TextExtractionOptions, 'summary'>,
): string {
  const whole = said
    .map((one) => ({ ...one, words: one.text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [] }))
    .filter(({ words }) => words.length > 3 && words.length < 61)
    .map((one) => ({
      ...one,
      words: one.words.filter((word) => word.length > 2 && !EMPTY.has(word)),
    }));
  const times = new Map<string, number>();
  for (const { words } of whole) {
    for (const word of words) times.set(word, 1 + (times.get(word) ?? 0));
  }
  const top = Math.max(...times.values(), 1);
  const scored = whole.map(({ text, words, kinds }, index) => {
    let frequency = 0;
    for (const word of words) frequency += (times.get(word) ?? 0) / top / words.length;
    const bonus = position * (1 - index / whole.length) + (kinds.length > 0 ? finding : 0);
    return { text, index, points: Number((frequency + bonus).toFixed(6)) };
  });
  const best = scored.sort((a, b) => b.points - a.points || a.index - b.index).slice(0, sentences);
  return best
    .sort((a, b) => a.index - b.index)
    .map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
