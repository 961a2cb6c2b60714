/** One line of a diagram, trimmed but for spaces behind a `:`, which may be all that is said. */
export interface DiagramLine {
  readonly text: string;
  /** Of its first character in the code. */
  readonly offset: number;
  /** How far it is indented. */
  readonly indent: number;
}

/** Statements without front matter, directives, comments and descriptions over several lines. */
export function diagramLines(code: string): DiagramLine[] {
  const bare = code
    .replace(/^\s*---\r?\n[\s\S]*?\n\s*---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[ \t]*%%[^\n]*/gm, blank)
    .replace(/^[ \t]*accDescr\s*\{[^}]*\}/gim, blank);
  const found: DiagramLine[] = [];
  for (const { 0: line, index } of bare.matchAll(/[^\n]+/g)) {
    const text = line.trimStart().replace(/(?<![:\s])\s+$/, '');
    const indent = line.search(/\S/);
    if (text !== '') found.push({ text, offset: index + indent, indent });
  }
  return found;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
