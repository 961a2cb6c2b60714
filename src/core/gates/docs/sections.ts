import {
  sectionOf,
  within,
  type Heading,
  type MarkdownDocument,
  type TextRange,
} from '../../markdown/markdown-document';

/** Sections that documents have to have; each may say why it has nothing to say. */
export const REQUIRED_SECTIONS: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['Purpose', 'Quick start', 'Wiring', 'Configuration', 'Events'],
  'INTERFACE.md': ['Exports', 'Events', 'Configuration', 'Errors'],
};

/** Sections with a title that contains the words of `name`, whatever their case and whatever stands around them. */
export function findSections(
  { headings }: MarkdownDocument,
  name: string,
  range?: TextRange,
): Heading[] {
  const wanted = words(name).join('');
  const documentTitle = headings[0]?.level === 1 ? headings[0] : undefined;
  const all = range === undefined ? headings : within(headings, range);
  return all.filter(
    (heading) => heading !== documentTitle && contains(wordsOfTitle(heading), wanted),
  );
}

/** What a section holds: `nothing`, a `bare` word that there is nothing, or `content`. */
export function contentOf(
  document: MarkdownDocument,
  range: TextRange,
): 'nothing' | 'bare' | 'content' {
  if (hasParts(document, range)) return 'content';
  const parts = [...within(document.headings, range), ...within(document.tables, range)];
  const prose = proseWithout(document, range, parts);
  const said = words(prose);
  if (said.length === 0)
    return within(document.codeSpans, range).length > 0 ? 'content' : 'nothing';
  return NOTHING.test(said.join(' ')) ? 'bare' : 'content';
}

/** The text of a section's own words, code included. */
export function textOf(document: MarkdownDocument, heading: Heading): string {
  const { from, to } = sectionOf(heading);
  return document.text.slice(from, to);
}

/** Runs of letters and digits, lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NOTHING =
  /^(?:none|nothing|no|na|n a|nil|not applicable|empty|tbd|todo)(?: (?:yet|at all|so far|currently|now|here|for now|at the moment|at present))?$/;

function hasParts(document: MarkdownDocument, range: TextRange): boolean {
  const cells = within(document.tables, range).flatMap(({ rows }) => rows.flat());
  return (
    cells.some((cell) => words(cell).length > 0) ||
    within(document.fences, range).some(({ code }) => code.trim() !== '') ||
    within(document.links, range).some(({ kind }) => kind === 'image')
  );
}

/** A title is held against each name that somebody looks for. */
const titles = new WeakMap<Heading, readonly string[]>();

function wordsOfTitle(heading: Heading): readonly string[] {
  const known = titles.get(heading) ?? words(heading.title).map(singular);
  titles.set(heading, known);
  return known;
}

function contains(found: readonly string[], wanted: string): boolean {
  const names = [wanted, singular(wanted)];
  return found.some((_, from) => {
    let joined = '';
    for (let at = from; at < found.length && joined.length < wanted.length; at += 1) {
      joined += found[at] ?? '';
      if (names.includes(joined)) return true;
    }
    return false;
  });
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function proseWithout(
  { prose }: MarkdownDocument,
  { from, to }: TextRange,
  parts: readonly TextRange[],
): string {
  const kept: string[] = [];
  let at = from;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    kept.push(prose.slice(at, Math.max(at, part.from)));
    at = Math.max(at, part.to);
  }
  return [...kept, prose.slice(at, to)].join(' ');
}
