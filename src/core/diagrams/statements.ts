import type { DiagramLine } from './diagram-lines';
import type { DiagramProblem } from './read-diagram';

/** The tokens of a type of diagram by one letter each, in the order in which they are tried. */
export type Tokens = Readonly<Record<string, string>>;

/** Cuts texts into tokens and answers with their letters; what is no token is a `?`, white space is nothing. */
export function speller(tokens: Tokens, flags = ''): (text: string) => string {
  const groups = Object.entries(tokens).map(([letter, source]) => `(?<${letter}>${source})`);
  const token = new RegExp([...groups, '\\S'].join('|'), `g${flags}`);
  return (text) =>
    [...text.matchAll(token)]
      .map(({ groups: found = {} }) => letterOf(found as Record<string, string | undefined>))
      .join('');
}

function letterOf(groups: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(groups).find(([, text]) => text !== undefined)?.[0] ?? '?';
}

/** Lines of which `isStatement` says no. */
export function unknownStatements(
  lines: readonly DiagramLine[],
  isStatement: (text: string) => boolean,
): DiagramProblem[] {
  return lines.filter(({ text }) => !isStatement(text)).map(unknownStatement);
}

export function unknownStatement({ text, offset }: DiagramLine): DiagramProblem {
  return { message: `\`${text}\` is no statement of this type of diagram`, offset };
}

/** Lines that begin as told and hold half of a text in quotes, with the lines up to its other half. */
export function withWholeTexts(lines: readonly DiagramLine[], begins: RegExp): DiagramLine[] {
  const whole: DiagramLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = whole.at(-1);
    const isRest: boolean = isOpen && last !== undefined;
    if (isRest && last !== undefined)
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else whole.push(line);
    const hasHalf = line.text.split('"').length % 2 === 0;
    isOpen = isRest ? !hasHalf : hasHalf && begins.test(line.text);
  }
  return whole;
}
