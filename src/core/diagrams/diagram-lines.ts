/** One statement of a diagram, trimmed. */
export interface DiagramLine {
  readonly text: string;
  /** Of its first character in the code. */
  readonly offset: number;
}

/** Statements without front matter, directives and comments. */
export function diagramLines(code: string): DiagramLine[] {
  const bare = code
    .replace(/^\s*---\r?\n[\s\S]*?\n\s*---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[ \t]*%%[^\n]*/gm, blank);
  const found: DiagramLine[] = [];
  for (const { 0: line, index } of bare.matchAll(/[^\n]+/g)) {
    const text = line.trim();
    if (text !== '') found.push({ text, offset: index + line.indexOf(text) });
  }
  return found;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
