import type { CallExpression } from 'oxc-parser';
import type { TestCall } from './test-calls';
import type { TestSource } from './test-source';

/** A test as its source names it. */
export interface TestTitle {
  readonly file: string;
  /** With the names of its suites, as vitest reports it: `cart > adds an item`. */
  readonly name: string;
  /** Whether it, or a suite around it, is plainly kept from running. */
  readonly skipped: boolean;
  /** Whether a name means this test: its own title, or that with its suites; placeholders stand for anything. */
  readonly isMeantBy: (name: string) => boolean;
}

/** Joins the names of suites and of their test. */
export const SUITE_SEPARATOR = ' > ';

const SKIPS: ReadonlySet<string> = new Set(['skip', 'todo']);

/** The tests of a test file, in their order. */
export function testTitlesOf({ file, calls }: TestSource): TestTitle[] {
  const suites = calls.filter(({ kind }) => kind === 'suite');
  return calls
    .filter(({ kind }) => kind === 'test')
    .map((test) => {
      const around = suites.filter(({ node }) => encloses(node, test.node));
      const chain = [...around, test];
      const titles = chain.map(titleOf);
      return {
        file,
        name: titles.map(({ text }) => text).join(SUITE_SEPARATOR),
        skipped: chain.some(({ modifiers }) => modifiers.some(({ name }) => SKIPS.has(name))),
        isMeantBy: (name) =>
          titles.some((_, from) => matches(titles.slice(from), name.replace(/\s+/g, ' ').trim())),
      };
    });
}

interface Title {
  /** As written; `…` for what is computed. */
  readonly text: string;
  /** What it can become when the tests run, as a regular expression. */
  readonly pattern: string;
}

/** `%s` and `$name` in the titles of `it.each`. */
const PLACEHOLDER = /(%[sdifjoOc#$%]|\$[\w.#]+)/;
const ANYTHING = '.+';
const NUMBER = String.raw`(?:[-+\d.e]+|NaN|-?Infinity)`;

function titleOf({ node, modifiers }: TestCall): Title {
  const [title] = node.arguments;
  const isTable = modifiers.some(({ name }) => name === 'each' || name === 'for');
  if (title?.type === 'Literal' && typeof title.value === 'string') {
    return { text: oneLine(title.value), pattern: patternOf(title.value, isTable) };
  }
  if (title?.type === 'TemplateLiteral') {
    const parts = title.quasis.map(({ value }) => value.cooked ?? value.raw);
    return {
      text: oneLine(parts.join('…')),
      pattern: parts.map((part) => patternOf(part, isTable)).join(ANYTHING),
    };
  }
  return { text: '…', pattern: ANYTHING };
}

function patternOf(text: string, isTable: boolean): string {
  if (!isTable) return literal(text);
  return text
    .split(PLACEHOLDER)
    .map((part) => {
      if (!PLACEHOLDER.test(part)) return literal(part);
      return /^%[dif#$]$/.test(part) ? NUMBER : ANYTHING;
    })
    .join('');
}

function matches(titles: readonly Title[], name: string): boolean {
  const whole = (separator: string, of: (title: Title) => string): string =>
    titles.map(of).join(separator);
  if (name === whole(SUITE_SEPARATOR, ({ text }) => text)) return true;
  const pattern = whole(SUITE_SEPARATOR, (title) => title.pattern);
  // A title that is computed as a whole would be meant by every name.
  return pattern !== ANYTHING && new RegExp(`^${pattern}$`).test(name);
}

function encloses(suite: CallExpression, test: CallExpression): boolean {
  return suite.start < test.start && test.end <= suite.end;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
