import MiniSearch from 'minisearch';
import { meaningfulStems } from '../naming/words';
import type { Domain } from './domains';

/** How well a purpose fits a domain, and which of its words say so. */
export interface Placement {
  readonly domain: string;
  /** Comparable within one ranking only; 0 when no word fits. */
  readonly score: number;
  /** Words of the purpose that speak for the domain. */
  readonly words: readonly string[];
}

/**
 * Ranks the domains by the words of a purpose (BM25 over each domain's own words), best first. Primary purpose decides,
 * not who calls the module (WSP 3). Domains without a fitting word come last, in the workspace's order.
 */
export function rankDomains(purpose: string, domains: readonly Domain[]): readonly Placement[] {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: meaningfulStems,
    processTerm: (term) => term,
  });
  index.addAll(
    domains.map(({ name, purpose: words }) => ({
      id: name,
      text: `${name.replaceAll('-', ' ')} ${words}`,
    })),
  );
  const hits = new Map(index.search(purpose).map((hit) => [hit.id as string, hit]));
  const spelling = new Map(originalWords(purpose));
  return domains
    .map(({ name }): Placement => {
      const hit = hits.get(name);
      const words = (hit?.queryTerms ?? []).map((stem) => spelling.get(stem) ?? stem);
      return { domain: name, score: hit?.score ?? 0, words: [...new Set(words)] };
    })
    .sort((a, b) => b.score - a.score);
}

/** One line: `communication (asked, people)`. */
export function describePlacement({ domain, words }: Placement): string {
  return words.length === 0 ? domain : `${domain} (${words.join(', ')})`;
}

function originalWords(text: string): [string, string][] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    meaningfulStems(word).map((stem): [string, string] => [stem, word.toLowerCase()]),
  );
}
