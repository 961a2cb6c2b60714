import type { Kind } from './kind';
import type { TextExtractionOptions } from './options';

/**
 * A text of which is known what has to be found in it, because it is put together from what is to be found. Demo, tests
 * and documents show it.
 */
export interface Round {
  readonly title: string;
  readonly lines: readonly string[];
  /** Everything that is said in it, in its order. */
  readonly said: readonly Said[];
}

/** A sentence, or an item of a list. */
export interface Said {
  readonly text: string;
  readonly line: number;
  /** Keys of the kinds that it is a finding of. */
  readonly kinds: readonly string[];
  readonly owner?: string;
  readonly due?: string;
}

/** The day that the text counts from, a Monday, and days that follow from it. */
export const ROUND_DATE = '2026-03-09';
const [TOMORROW, FRIDAY] = ['2026-03-10', '2026-03-13'] as const;

/** Kinds and references beyond these are left out, so that the text stays short. */
const MOST_KINDS = 6;
const MOST_REFERENCES = 5;

/** Words by which a sentence can mean the opposite, or another thing than its cue says. */
const DELICATE = new Set(
  (
    'not no never nobody none nothing neither nor without cannot unable failed refused yet if whether unless only just doubt ' +
    'later less more and but so because then although while'
  ).split(' '),
);

/** @param most How many kinds it shows. */
export function roundOf(
  kinds: readonly Kind[],
  options: TextExtractionOptions,
  most = MOST_KINDS,
): Round {
  const shown = kinds.slice(0, most);
  const title = free(['Round at the north gate', 'Monday round', 'Xylophone'], kinds);
  const writer = new RoundWriter(kinds);
  writer.write(`# ${title}`, '');
  for (const [index, kind] of shown.entries()) {
    writer.write(`## ${headline(kind)}`, '');
    for (const item of itemsOf(kind, 10 * (index + 1), options)) writer.item(item, kind);
    writer.write('');
  }
  writer.write(`${free(['Remarks', 'Aside', 'Zebra'], kinds)}:`);
  for (const sentence of proseOf(shown, kinds, options)) writer.sentence(sentence);
  for (let gate = 200; writer.length < options.length.min; gate += 1) {
    writer.sentence(`Gate ${gate} is as it was.`);
  }
  return { title, lines: writer.lines, said: writer.said };
}

class RoundWriter {
  readonly lines: string[] = [];
  readonly said: Said[] = [];
  readonly #kinds: readonly Kind[];

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
  }

  get length(): number {
    return this.lines.join('\n').trim().length;
  }

  write(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  item(item: Omit<Said, 'line' | 'kinds'>, { key }: Kind): void {
    this.write(`- ${item.text}`);
    this.said.push({ ...item, line: this.lines.length, kinds: [key] });
  }

  sentence(text: string): void {
    this.write(text);
    const kinds = kindsSaid(text, this.#kinds).map(({ key }) => key);
    this.said.push({ text, line: this.lines.length, kinds });
  }
}

/** The heading of a kind as the text has it. */
export function headline({ words }: Pick<Kind, 'words'>): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The first cue of a kind that says what it says in whatever sentence. */
export function plainCue({ cues }: Kind): string | undefined {
  return cues.find((cue) => {
    const words = cue.split(' ');
    return words.length < 5 && !words.some((word) => DELICATE.has(word) || word.endsWith("n't"));
  });
}

/** Kinds of which a sentence of this text is a finding. Its only denial is "Nobody" at the beginning. */
function kindsSaid(sentence: string, kinds: readonly Kind[]): readonly Kind[] {
  if (sentence.endsWith('?')) return kinds.filter(({ questions }) => questions);
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const text = ` ${words.join(' ')} `;
  return kinds.filter(
    ({ cues, negated }) =>
      (negated || words[0] !== 'nobody') && cues.some((cue) => text.includes(` ${cue} `)),
  );
}

function proseOf(
  shown: readonly Kind[],
  kinds: readonly Kind[],
  { references }: TextExtractionOptions,
): string[] {
  const cues = shown.flatMap((kind) => plainCue(kind) ?? []);
  const examples = references.slice(0, MOST_REFERENCES).map(({ example }) => example);
  return [
    ...cues.map((cue, index) => `Everybody ${cue} gate ${90 + index}.`),
    ...(isPlain('Nobody', kinds) ? cues.slice(0, 1).map((cue) => `Nobody ${cue} gate 80.`) : []),
    ...(kinds.some(({ questions }) => questions) ? ['Who has the key of gate 81?'] : []),
    ...(examples.length === 0 ? [] : [`See ${examples.join(', ')} first.`]),
  ];
}

function isPlain(word: string, kinds: readonly Kind[]): boolean {
  return !kinds.some(({ cues }) => cues.includes(word.toLowerCase()));
}

/** Who owns what in the text. */
export function ownersOf({ people }: TextExtractionOptions): readonly [string, string] {
  const [one = 'Mira', two = people[0] ?? 'Jonas'] = people;
  return [one, two];
}

function itemsOf(
  { owner, due }: Kind,
  gate: number,
  options: TextExtractionOptions,
): readonly Omit<Said, 'line' | 'kinds'>[] {
  const [one, two] = ownersOf(options);
  const [soon, next] = due ? [' by Friday', ' tomorrow'] : ['', ''];
  if (!owner && !due) {
    const words = ['stands open', 'is shut', 'has a new lock'];
    return words.map((state, index) => ({ text: `Gate ${gate + index + 1} ${state}` }));
  }
  return [
    {
      text: `${owner ? `${one} will check` : 'Check'} gate ${gate + 1}${soon}`,
      ...(owner ? { owner: one } : {}),
      ...(due ? { due: FRIDAY } : {}),
    },
    {
      text: `Check gate ${gate + 2}${next}${owner ? ` (${two})` : ''}`,
      ...(owner ? { owner: two } : {}),
      ...(due ? { due: TOMORROW } : {}),
    },
    { text: `Gate ${gate + 3} has to be seen to` },
  ];
}

/** The first of some words that no kind is called by. */
function free(words: readonly string[], kinds: readonly Kind[]): string {
  const isTaken = (word: string): boolean =>
    kinds.some(({ headings }) =>
      headings.some((heading) => ` ${word.toLowerCase()} `.includes(` ${heading} `)),
    );
  return words.find((word) => !isTaken(word)) ?? words[0] ?? '';
}
