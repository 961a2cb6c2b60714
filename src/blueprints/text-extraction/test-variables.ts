import { confidenceOf } from './expected';
import type { Kind } from './kind';
import type { TextExtractionOptions } from './options';
import { headline, plainCue, ROUND_DATE } from './round';

/** A kind with one of its cues. */
export interface CuedKind {
  readonly key: string;
  /** The kind as a heading. */
  readonly headline: string;
  readonly cue: string;
}

/** What only tests expect, computed here and not by what is tested. */
export interface TestVariables {
  /** The first kind, as a heading. */
  readonly first: { readonly key: string; readonly headline: string };
  /** Another one; `undefined` when there is one only. */
  readonly second: { readonly key: string; readonly headline: string } | undefined;
  /** A kind whose cue counts where it is not denied, and one whose cue counts anyway. */
  readonly plain: CuedKind | undefined;
  readonly stubborn: CuedKind | undefined;
  /** Kinds with a cue of one word, and of several. */
  readonly single: CuedKind | undefined;
  readonly row: CuedKind | undefined;
  /** Each cue of each kind. */
  readonly allCues: readonly CuedKind[];
  /** Each word by which headings name a kind alone. */
  readonly questionKeys: readonly string[];
  /** The kind that is full first. */
  readonly tightest: { readonly key: string; readonly headline: string; readonly limit: number };
  readonly owned: { readonly key: string; readonly headline: string } | undefined;
  readonly unowned: { readonly key: string; readonly headline: string } | undefined;
  readonly dated: { readonly key: string; readonly headline: string } | undefined;
  readonly undated: { readonly key: string; readonly headline: string } | undefined;
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
  const named = (kind: Kind | undefined) =>
    kind === undefined ? undefined : { key: kind.key, headline: headline(kind) };
  const [first = { key: '', headline: '' }, second] = kinds.map((kind) => ({
    key: kind.key,
    headline: headline(kind),
  }));
  const tightest = [...kinds].sort((a, b) => a.limit - b.limit)[0];
  return {
    ...{ first, second },
    ...cueVariables(kinds),
    tightest: { ...first, ...named(tightest), limit: tightest?.limit ?? 0 },
    owned: named(kinds.find(({ owner }) => owner)),
    unowned: named(kinds.find(({ owner }) => !owner)),
    dated: named(kinds.find(({ due }) => due)),
    undated: named(kinds.find(({ due }) => !due)),
    questionKeys: kinds.filter(({ questions }) => questions).map(({ key }) => key),
    roundDay: Date.parse(ROUND_DATE) / 86_400_000,
    confidences: confidencesOf(options, kinds),
  };
}

function cueVariables(kinds: readonly Kind[]) {
  const all = kinds.flatMap((kind) =>
    kind.cues.map((cue) => ({ key: kind.key, headline: headline(kind), cue })),
  );
  const cued = (negated: boolean): CuedKind | undefined =>
    kinds
      .filter((kind) => kind.negated === negated)
      .map((kind) => ({ key: kind.key, headline: headline(kind), cue: plainCue(kind) ?? '' }))
      .find(({ cue }) => cue !== '');
  return {
    allCues: all,
    plain: cued(false),
    stubborn: cued(true),
    single: all.find(({ cue }) => /^\p{L}+$/u.test(cue)),
    row: all.find(({ cue }) => cue.includes(' ')),
  };
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
