import { confidenceOf } from './expected';
import type { Kind } from './kind';
import { textCode } from './list-code';
import type { TextExtractionOptions } from './options';
import { headline, plainCue, ROUND_DATE } from './round';

/** A kind with one of its cues. */
export interface CuedKind {
  readonly key: string;
  /** The kind as a heading. */
  readonly headline: string;
  readonly cue: string;
}

/** A kind, the heading of its lists, and how many findings are kept of it. */
export interface LimitedKind {
  readonly key: string;
  readonly headline: string;
  readonly limit: number;
}

/** What only tests expect, computed here and not by what is tested. */
export interface TestVariables {
  /** The first kind, as a heading. */
  readonly first: LimitedKind;
  /** Another one; `undefined` when there is one only. */
  readonly second: LimitedKind | undefined;
  /** A kind whose cue counts where it is not denied, and one whose cue counts anyway. */
  readonly plain: CuedKind | undefined;
  readonly stubborn: CuedKind | undefined;
  /** Kinds with a cue of one word, and of several. */
  readonly single: CuedKind | undefined;
  readonly row: CuedKind | undefined;
  /** Kinds with their cues that no other cue of theirs is a part of, as code of a text. */
  readonly loneCues: readonly { readonly key: string; readonly text: string }[];
  /** Kinds that every question is a finding of. */
  readonly questionKeys: readonly string[];
  /** The kind that is full first. */
  readonly tightest: LimitedKind;
  readonly owned: LimitedKind | undefined;
  readonly unowned: LimitedKind | undefined;
  readonly dated: LimitedKind | undefined;
  readonly undated: LimitedKind | undefined;
  /** The day of the round, as a number. */
  readonly roundDay: number;
  /** Lengths and counts, with the confidence that they lead to. */
  readonly confidences: readonly ConfidenceExample[];
}

export interface ConfidenceExample {
  readonly length: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly confidence: number;
}

export function testVariables(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
): TestVariables {
  const named = kinds.map((kind) => ({ ...kind, headline: headline(kind) }));
  const [first = { key: '', headline: '', limit: 0 }, second] = named;
  return {
    ...{ first, second },
    ...cueVariables(kinds),
    tightest: [...named].sort((a, b) => a.limit - b.limit)[0] ?? first,
    owned: named.find(({ owner }) => owner),
    unowned: named.find(({ owner }) => !owner),
    dated: named.find(({ due }) => due),
    undated: named.find(({ due }) => !due),
    questionKeys: kinds.filter(({ questions }) => questions).map(({ key }) => key),
    roundDay: Date.parse(ROUND_DATE) / 86_400_000,
    confidences: confidencesOf(options, kinds),
  };
}

function cueVariables(kinds: readonly Kind[]) {
  const all = kinds.flatMap((kind) =>
    kind.cues.map((cue) => ({ key: kind.key, headline: headline(kind), cue })),
  );
  const lone = kinds.flatMap(({ key, cues }) =>
    all.filter((one) => one.key === key && !cues.some((cue) => isPart(cue, one.cue))),
  );
  const cued = (negated: boolean): CuedKind | undefined =>
    kinds
      .filter((kind) => kind.negated === negated)
      .map((kind) => ({ key: kind.key, headline: headline(kind), cue: plainCue(kind) ?? '' }))
      .find(({ cue }) => cue !== '');
  return {
    loneCues: kinds
      .map(({ key }) => ({ key, cues: lone.filter((one) => one.key === key) }))
      .filter(({ cues }) => cues.length > 0)
      .map(({ key, cues }) => ({ key, text: textCode(cues.map(({ cue }) => cue)) })),
    plain: cued(false),
    stubborn: cued(true),
    single: lone.find(({ cue }) => /^\p{L}+$/u.test(cue)),
    row: lone.find(({ cue }) => cue.includes(' ')),
  };
}

/** Whether a cue is other words than a longer one, and among them. */
function isPart(cue: string, longer: string): boolean {
  return cue !== longer && ` ${longer} `.includes(` ${cue} `);
}

function confidencesOf(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
): ConfidenceExample[] {
  const { long, short } = options.confidence;
  const lengths = [short.characters - 1, short.characters, long.characters, long.characters + 1];
  const sizes = [0, 1, 1000];
  return lengths
    .filter((length) => length >= 0)
    .flatMap((length) =>
      sizes.map((size) => {
        const all = kinds.map(() => size);
        const counts = Object.fromEntries(kinds.map(({ key }) => [key, size]));
        return { length, counts, confidence: confidenceOf(length, all, kinds, options) };
      }),
    );
}
