import { type Expected, expectedOf } from './expected';
import type { ExtractionNames } from './extraction-names';
import type { Kind } from './kind';
import type { TextExtractionOptions } from './options';
import { ROUND_DATE, roundOf } from './round';

/** What demo, tests and documents show, with an outcome that is computed here and not by what is tested. */
export interface DemoVariables {
  /** The text that is read, line by line, and what it is called. */
  readonly roundTitle: string;
  readonly roundLines: readonly string[];
  /** The part of it that README.md shows. */
  readonly shownLines: readonly string[];
  readonly roundLength: number;
  readonly roundDate: string;
  readonly expected: Expected;
  /** Members of the input beside the text. */
  readonly roundCircumstances: string;
  /** A finding as the contract shows it. */
  readonly demoLines: readonly string[];
  readonly demoEvents: readonly string[];
}

export function demoVariables(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
  { subjectName }: ExtractionNames,
): DemoVariables {
  const round = roundOf(kinds, options);
  const expected = expectedOf(round, kinds, options);
  const hasDates = kinds.some(({ due }) => due);
  const demoEvents = ['extracted', 'rejected', 'forgotten'];
  return {
    roundTitle: round.title,
    roundLines: round.lines,
    shownLines: shownLines(round.lines, options.length.min),
    roundLength: round.lines.join('\n').length,
    roundDate: ROUND_DATE,
    expected,
    roundCircumstances: hasDates ? `, date: '${ROUND_DATE}'` : '',
    demoEvents,
    demoLines: [
      ...readLines(`${subjectName}-1`, expected, options),
      'again: the same',
      'empty: too-short',
      `events: ${demoEvents.join(', ')}`,
    ],
  };
}

function readLines(id: string, expected: Expected, options: TextExtractionOptions): string[] {
  const { findings, omitted, references, summary, confidence } = expected;
  return [
    `read: ${id}, ${findings.length} findings, ${omitted} omitted, confidence ${confidence}`,
    ...findings.map(
      ({ kind, text, line, owner, due }) =>
        `  line ${line}, ${[kind, owner, due].filter((part) => part !== undefined).join(', ')}: ${text}`,
    ),
    ...(options.references.length === 0
      ? []
      : [`refers to: ${references.map(({ text }) => text).join(', ')}`]),
    ...(options.summary.sentences === 0 ? [] : [`summary: ${summary}`]),
  ];
}

/** Some lines behind the title and the first paragraph, or as many more as a text must have to be read. */
function shownLines(lines: readonly string[], minimum: number): readonly string[] {
  const ends = lines.map((_, index) => index + 1).filter((end) => end >= 7);
  const end = ends.find((one) => lines.slice(2, one).join('\n').trim().length >= minimum);
  return end === undefined ? lines : lines.slice(2, end);
}
