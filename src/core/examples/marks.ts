import { isReason } from '../naming/reason';
import { nearestName } from '../naming/nearest';
import type { Fence } from '../markdown/markdown-document';

/** Marks of an example, in the order in which the documentation explains them. */
export const MARKS = ['fragment', 'continues', 'setup'] as const;

export type Mark = (typeof MARKS)[number];

/** What a fence's info string says behind the language: ```` ```ts fragment="needs a broker" ````. */
export interface Marks {
  /** Neither checked nor run. */
  readonly fragment: boolean;
  /** Why not, if it says so. */
  readonly reason: string | undefined;
  /** One program with the fence before it. */
  readonly continues: boolean;
  /** Runs anew before each later example that uses its names. */
  readonly setup: boolean;
  readonly unknown: readonly UnknownMark[];
}

export interface UnknownMark {
  readonly mark: string;
  /** The mark that was probably meant. */
  readonly meant: string | undefined;
}

interface Word {
  readonly name: string;
  readonly value: string | undefined;
}

const LANGUAGES: ReadonlySet<string> = new Set(['ts', 'typescript', 'mts']);

const WORD = /(\{[^}]*\})|([^\s=,:]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

/** Says how a page looks, not what is run: `{1,3-5}`, `title="src/app.ts"`. */
const OF_RENDERERS: ReadonlySet<string> = new Set(['title', 'showLineNumbers', 'line-numbers']);

/** Whether a fence holds TypeScript. */
export function isTypeScript({ language }: Pick<Fence, 'language'>): boolean {
  return LANGUAGES.has(language);
}

export function marksOf({ info, language }: Pick<Fence, 'info' | 'language'>): Marks {
  const words = wordsOf(info.slice(language.length));
  const fragment = words.find(({ name }) => name === 'fragment');
  const reason = fragment?.value;
  return {
    fragment: fragment !== undefined,
    reason: reason !== undefined && isReason(reason) ? reason : undefined,
    continues: words.some(({ name }) => name === 'continues'),
    setup: words.some(({ name }) => name === 'setup'),
    unknown: words.filter(isUnknown).map(({ name }) => ({ mark: name, meant: meantBy(name) })),
  };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(([, braces, name, double, single, bare]): Word[] =>
    braces !== undefined || name === undefined ? [] : [{ name, value: double ?? single ?? bare }],
  );
}

function isUnknown({ name }: Word): boolean {
  return !MARKS.some((mark) => mark === name) && !OF_RENDERERS.has(name);
}

function meantBy(name: string): Mark | undefined {
  return MARKS.find((mark) => mark === nearestName(name, MARKS));
}
