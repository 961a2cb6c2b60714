import { blocksOf } from '../../documents/document-blocks';
import { COVERAGE_METRICS, type CoverageMetric } from '../../manifest/manifest';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { readable } from '../docs/roadmap-claims';

/** A number that a document gives as a result, or as the bar that results are held against. */
export interface FigureClaim {
  readonly kind: 'coverage' | 'bar' | 'tests' | 'time';
  /** As written: `95`, `99.5`, `1,204`. */
  readonly number: string;
  /** Of coverage; `undefined` where the claim does not say of what. */
  readonly metric: CoverageMetric | undefined;
  /** Of tests; `undefined` where the claim does not say which. */
  readonly tests: 'unit' | 'integration' | undefined;
  /** Into the document's text. */
  readonly offset: number;
}

const METRIC = '(?<metric>line|branch|function|statement)(?:s|es)?';
const WHAT = `(?:${METRIC}|code|sources?|source code)`;
const PERCENT = String.raw`(?<number>\d{1,3}(?:\.\d+)?) ?(?:%|percent\b|per cent\b)`;
const COUNT = String.raw`(?<number>\d{1,3}(?:,\d{3})+|\d+)`;
const TESTS = '(?:(?<tests>unit|integration) )?tests?';

const COVERAGE: readonly RegExp[] = [
  // "95 % coverage", "95 % line coverage", "95 % test coverage of lines"
  `${PERCENT} (?:of )?(?:(?:test|code|${METRIC}) )?coverage\\b`,
  // "coverage: 95 %", "coverage of branches is 95 %", "| Line coverage | 95 %"
  `(?:\\b${METRIC} )?\\bcoverage\\b(?: of (?:the )?(?<of>line|branch|function|statement)(?:s|es)?)?[ |]*(?:is|are|:|=|at|stands at|reaches|of|→|–|—)?[ |:]*(?:now |currently |about )?${PERCENT}`,
  // "95 % of the lines are covered"
  `${PERCENT} of (?:the |its |all |our )*${WHAT} (?:is |are )?covered\\b`,
  // "tests cover 95 % of its lines"
  `\\bcover(?:s|ed|ing)? (?:about )?${PERCENT} of (?:the |its |all |our )*${WHAT}\\b`,
  // "| Covered lines | 95 %", "| Lines | 95 %"
  `^[ |]*(?:covered )?${METRIC}(?: covered)? *\\|[ |]*${PERCENT}`,
].map((source) => new RegExp(source, 'dgi'));

const TEST_COUNT: readonly RegExp[] = [
  // "all 42 tests", "has 42 unit tests", "a suite of 42 tests"
  `\\b(?:all(?: of)?(?: the| its)?|has|have|with|contains?|suite of|total of|runs?|pass(?:es)?|there are) ${COUNT} ${TESTS}\\b(?! (?:of|for|per|each|that|about|on|from)\\b)`,
  // "42 tests pass", "42 tests in 11 files"
  `${COUNT} ${TESTS} (?:(?:all )?pass(?:ed|ing|es)?|are green|succeed(?:ed)?|in \\d+ files)\\b`,
  // "Tests: 42", "| Unit tests | 42 |"
  `^[ |>+-]*(?:number of )?${TESTS}(?: count)? ?[:|=][ |]*${COUNT}(?![\\d.,]* ?(?:%|ms|s\\b|of\\b))`,
  // "42 tests." alone
  `^[ |>+-]*${COUNT} ${TESTS}[.! |]*$`,
].map((source) => new RegExp(source, 'dgi'));

const TIME = new RegExp(
  String.raw`\b(?:(?<tests>unit|integration) )?(?:tests?|suite|demo) (?:runs?|takes?|finish(?:es)?|complete[sd]?|ran|took)(?: (?:in|within|about|for))* (?<number>\d+(?:\.\d+)?) ?(?:ms|milliseconds?|s|secs?|seconds?|minutes?)\b`,
  'dgi',
);

const BAR: readonly RegExp[] = [
  String.raw`\bcoverage bar\b[^.\d]{0,30}${PERCENT}`,
  `${PERCENT} coverage bar\\b`,
].map((source) => new RegExp(source, 'dgi'));

/** Asked for, planned, past or somebody else's: no result of today. */
const NO_RESULT =
  /\b(?:at least|at most|minimum|maximum|no less|or more|or better|up to|must|needs?|require[sd]?|threshold|bar|target|goal|asks?|wants?|expected|should|below|under|above|over|more than|less than|fewer|until|unless|if|when|will|would|plan(?:s|ned)?|later|not yet|was|were|used to|formerly|from \d|limit|budget|timeout|example)\b|[≥≤<>]/i;

/** What a document claims in its own words, outside of generated blocks, fences and what is still to be done. */
export function figureClaims(document: MarkdownDocument): FigureClaim[] {
  const text = readable(document).replace(/[*_~]/g, ' ');
  const silent = [...blocksOf(document), ...document.tasks.filter(({ done }) => !done)];
  const claims = sentencesOf(text).flatMap(({ sentence, from }) => {
    if (!/\d/.test(sentence)) return [];
    const squeezed = squeeze(sentence);
    const found = NO_RESULT.test(squeezed.text)
      ? search('bar', BAR, squeezed)
      : [
          ...search('coverage', COVERAGE, squeezed),
          ...search('tests', TEST_COUNT, squeezed),
          ...search('time', [TIME], squeezed),
        ];
    return found.map((claim) => ({ ...claim, offset: from + claim.offset }));
  });
  return [...distinct(claims), ...badges(document)].filter(
    ({ offset }) => !silent.some(({ from, to }) => offset >= from && offset < to),
  );
}

interface Squeezed {
  readonly text: string;
  /** Offset in the sentence of each character. */
  readonly offsets: readonly number[];
}

/** Marks of emphasis and tables leave runs of blanks behind; patterns want single ones. */
function squeeze(sentence: string): Squeezed {
  const offsets: number[] = [];
  let text = '';
  for (const { 0: run, index } of sentence.matchAll(/\s+|\S/g)) {
    text += run.trim() === '' ? ' ' : run;
    offsets.push(index);
  }
  return { text, offsets };
}

function sentencesOf(text: string): { readonly sentence: string; readonly from: number }[] {
  return [...text.matchAll(/[^\n]+?(?:[.!?](?=\s)|$)/gm)].map(({ index, 0: sentence }) => ({
    sentence,
    from: index,
  }));
}

function search(
  kind: FigureClaim['kind'],
  patterns: readonly RegExp[],
  { text, offsets }: Squeezed,
): FigureClaim[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ indices, groups = {} }): FigureClaim => {
      const [at = 0] = indices?.groups?.['number'] ?? [];
      return {
        ...{ kind, number: groups['number'] ?? '', offset: offsets[at] ?? 0 },
        metric: metricOf(groups['metric'] ?? groups['of']),
        tests: testsOf(groups['tests']),
      };
    }),
  );
}

function badges({ links }: MarkdownDocument): FigureClaim[] {
  return links.flatMap(({ kind, target, from }): FigureClaim[] => {
    if (kind !== 'image' || target === undefined) return [];
    const own = { metric: undefined, tests: undefined, offset: from };
    const percent = /\bcoverage[-_:=/](\d{1,3}(?:\.\d+)?)(?:%25|%)/i.exec(target)?.[1];
    if (percent !== undefined) return [{ kind: 'coverage', number: percent, ...own }];
    const count = /\btests?[-_:=/](\d+)(?!\d|%|\.)/i.exec(target)?.[1];
    return count === undefined ? [] : [{ kind: 'tests', number: count, ...own }];
  });
}

/** Several patterns may find the same number. */
function distinct(claims: readonly FigureClaim[]): FigureClaim[] {
  const byOffset = new Map<number, FigureClaim>();
  for (const claim of claims) {
    const known = byOffset.get(claim.offset);
    if (known === undefined || (known.metric ?? known.tests) === undefined) {
      byOffset.set(claim.offset, claim);
    }
  }
  return [...byOffset.values()];
}

function metricOf(word: string | undefined): CoverageMetric | undefined {
  return COVERAGE_METRICS.find(
    (metric) => word !== undefined && metric.startsWith(word.toLowerCase()),
  );
}

function testsOf(word: string | undefined): FigureClaim['tests'] {
  const said = word?.toLowerCase();
  return said === 'unit' || said === 'integration' ? said : undefined;
}
