/** What a piece of text is, for those who show it by a colour. */
export type Tone = 'heading' | 'error' | 'warning' | 'passed' | 'fix';

/** How text for people looks where it is printed. */
export interface TextStyle {
  /** Characters that a line may have; as many as it has when left out. */
  readonly columns?: number;
  /** Whether the reason of each rule that found something is told. */
  readonly explains: boolean;
  readonly paint: (tone: Tone, text: string) => string;
  /** Characters of a text that are seen. */
  readonly widthOf: (text: string) => number;
}

/** The same everywhere: what is kept, or read by programs. */
export const PLAIN: TextStyle = {
  explains: false,
  paint: (_tone, text) => text,
  widthOf: ({ length }) => length,
};

/** Narrower than this, lines of one word each would be harder to read than those that the terminal breaks. */
const NARROWEST = 20;

/**
 * Breaks a line between words where the screen ends.
 *
 * @param hanging Blanks before each line but the first.
 */
export function folded(line: string, { columns, widthOf }: TextStyle, hanging: number): string {
  if (columns === undefined || widthOf(line) <= columns || columns - hanging < NARROWEST) {
    return line;
  }
  const [, blanks = '', text = ''] = /^( *)(.*)$/s.exec(line) ?? [];
  const lines: string[] = [];
  let current = blanks;
  let isEmpty = true;
  for (const word of text.split(/(?<= )(?=[^ ])/)) {
    if (!isEmpty && widthOf(current) + widthOf(word.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = ' '.repeat(hanging);
    }
    current += word;
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}
