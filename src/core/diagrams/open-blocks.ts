import type { DiagramLine } from './diagram-lines';
import type { DiagramProblem } from './read-diagram';

/** Blocks that are never closed, and ends of blocks that were never opened. */
export function openBlocks(lines: readonly DiagramLine[], opens: RegExp): DiagramProblem[] {
  const open: DiagramLine[] = [];
  const problems: DiagramProblem[] = [];
  for (const line of lines) {
    if (opens.test(line.text)) open.push(line);
    else if (/^end(?:\s*$|\s*;)/.test(line.text) && open.pop() === undefined) {
      problems.push({ message: '`end` closes nothing', offset: line.offset });
    }
  }
  const unclosed = open.map(({ text, offset }) => ({
    message: `\`${text.split(/\s/)[0] ?? ''}\` is never closed by \`end\``,
    offset,
  }));
  return [...problems, ...unclosed];
}
