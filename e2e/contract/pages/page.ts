import { parseMarkdown } from '../../../src/core/markdown/parse-markdown';
import type { Fence } from '../../../src/core/markdown/markdown-document';

/** One of the examples of a page: what its section shows, as readers see it. */
export interface Shown {
  readonly fences: readonly ShownFence[];
}

export interface ShownFence {
  readonly language: string;
  /** The file that it is a part of, where the page says so: `title="…"`, or a comment in its first line. */
  readonly file: string | undefined;
  readonly text: string;
}

/** What a page shows as found, and as expected. */
export interface PageExamples {
  readonly found: Shown;
  readonly expected: Shown;
}

export function examplesOf(page: string): PageExamples {
  return { found: shownBelow(page, 'Found'), expected: shownBelow(page, 'Expected') };
}

function shownBelow(page: string, title: string): Shown {
  const document = parseMarkdown(page);
  const section = document.headings.find(
    (heading) => heading.level === 2 && heading.title === title,
  );
  if (section === undefined) throw new Error(`The page has no section "${title}".`);
  const { contentFrom, sectionTo } = section;
  const inside = document.fences.filter(({ from }) => from >= contentFrom && from < sectionTo);
  return { fences: inside.map(shownFence) };
}

const COMMENT = /^(?:\/\/|#) ((?:[\w-]+\/)*[\w.-]+\.\w+)$/;

function shownFence({ language, info, code }: Fence): ShownFence {
  const [first = ''] = code.split('\n', 1);
  const file = /\btitle="([^"]+)"/.exec(info)?.[1] ?? COMMENT.exec(first)?.[1];
  return { language, file, text: `${code.replace(/\n$/, '')}\n` };
}

/** Text of all fences of a language, or of all. */
export function textOf({ fences }: Shown, ...languages: readonly string[]): string {
  return fences
    .filter(({ language }) => languages.length === 0 || languages.includes(language))
    .map(({ text }) => text)
    .join('\n');
}

/** Files of which the fences are parts: those that say none are of `otherwise`. */
export function filesOf({ fences }: Shown, otherwise: string): Record<string, string> {
  return Object.fromEntries(fences.map(({ file = otherwise, text }) => [file, text]));
}

/** What a fence of JSON says. */
export function jsonOf(shown: Shown): Record<string, unknown> {
  return JSON.parse(textOf(shown, 'json')) as Record<string, unknown>;
}

const GAP = / {2,}/;

/**
 * Lines of two columns: what is spoken of, and what is said of it. A line without a first column goes on with what
 * the one above it speaks of.
 */
export function columnsOf(shown: Shown): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  let subject = '';
  for (const line of textOf(shown)
    .split('\n')
    .filter((text) => text.trim() !== '')) {
    const [first = '', ...rest] = line.split(GAP);
    if (first !== '') subject = first;
    const said = rest.join(' ').trim();
    columns.set(subject, [columns.get(subject), said].filter(Boolean).join('\n'));
  }
  return columns;
}

/** A list of files as a page shows it. */
export interface Listing {
  /** The folder in which they are, if the page says it. */
  readonly root: string | undefined;
  /** Number of lines of each, 1 where the page says nothing. */
  readonly files: ReadonlyMap<string, number>;
}

export function listingOf(shown: Shown): Listing {
  let root: string | undefined;
  const files = new Map<string, number>();
  for (const line of textOf(shown).split('\n')) {
    if (line.endsWith('/')) root = line.slice(0, -1);
    else for (const [file, lines] of listedIn(line)) files.set(file, lines);
  }
  return { root, files };
}

function listedIn(line: string): readonly (readonly [string, number])[] {
  const parts = line.split(/ {2,}| (?=\d+ lines$)/);
  const lines = /^(\d+) lines$/.exec(parts.at(-1) ?? '')?.[1] ?? '1';
  return parts
    .filter((part) => /^[\w./-]+\.\w+$/.test(part))
    .map((file) => [file, Number(lines)] as const);
}

/** The text of a file of so many lines of code. */
export function linesOfCode(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `export const line${index} = ${index};\n`,
  ).join('');
}
