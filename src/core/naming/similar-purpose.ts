import { meaningfulStems } from './words';

/** A module whose purpose is nearly the one that is asked for. */
export interface SimilarModule {
  readonly name: string;
  readonly purpose: string;
  /** Share of common words, 0 to 1. */
  readonly similarity: number;
}

/** From this share of common words on, a module should be extended instead of written again (WSP 84). */
const THRESHOLD = 0.6;

/** The most similar of `modules` when it is nearly the same; compares stems, so word order and endings do not count. */
export function findSimilarPurpose(
  purpose: string,
  modules: readonly { readonly name: string; readonly purpose: string }[],
): SimilarModule | undefined {
  const wanted = new Set(meaningfulStems(purpose));
  const [nearest] = modules
    .map(({ name, purpose: other }) => ({
      name,
      purpose: other,
      similarity: jaccard(wanted, other),
    }))
    .sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1));
  return nearest !== undefined && nearest.similarity >= THRESHOLD ? nearest : undefined;
}

function jaccard(wanted: ReadonlySet<string>, text: string): number {
  const other = meaningfulStems(text);
  const common = other.filter((stem) => wanted.has(stem)).length;
  const union = wanted.size + other.length - common;
  return union === 0 ? 1 : common / union;
}
