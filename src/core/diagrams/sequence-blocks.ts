import type { DiagramLine } from './diagram-lines';
import type { DiagramProblem } from './read-diagram';

const OPENS = /^(?:loop|alt|opt|par_over|par|critical|break|rect|box)\b/i;
const CLAUSE = /^(?:else|and|option)\b/i;

/** Which clauses a block may have. */
const BLOCK_OF: Readonly<Record<string, readonly string[]>> = {
  and: ['par', 'par_over'],
  else: ['alt'],
  option: ['critical'],
};

interface Block {
  readonly keyword: string;
  readonly offset: number;
}

/** Blocks that are never closed, and what belongs to none. */
export function sequenceBlocks(lines: readonly DiagramLine[]): DiagramProblem[] {
  const open: Block[] = [];
  const problems: DiagramProblem[] = [];
  for (const line of lines) {
    const { text, offset } = line;
    problems.push(...boxProblems(line, open.at(-1)));
    const keyword = OPENS.exec(text)?.[0].toLowerCase();
    const clause = CLAUSE.exec(text)?.[0].toLowerCase();
    if (keyword !== undefined) open.push({ keyword, offset });
    else if (clause !== undefined)
      problems.push(...clauseProblems({ keyword: clause, offset }, open.at(-1)));
    else if (/^end\b/i.test(text) && open.pop() === undefined) {
      problems.push({ message: '`end` closes nothing', offset });
    }
  }
  const unclosed = open.map(({ keyword, offset }) => ({
    message: `\`${keyword}\` is never closed by \`end\``,
    offset,
  }));
  return [...problems, ...unclosed];
}

function clauseProblems({ keyword, offset }: Block, around: Block | undefined): DiagramProblem[] {
  const blocks = BLOCK_OF[keyword] ?? [];
  if (around !== undefined && blocks.includes(around.keyword)) return [];
  const found = around === undefined ? 'no block' : `\`${around.keyword}\``;
  return [
    { message: `\`${keyword}\` stands in ${found} instead of \`${blocks[0] ?? ''}\``, offset },
  ];
}

function boxProblems({ text, offset }: DiagramLine, around: Block | undefined): DiagramProblem[] {
  if (around?.keyword !== 'box' || /^(?:create|participant|actor|destroy|end)\b|^%/i.test(text))
    return [];
  return [{ message: 'A `box` holds participants only', offset }];
}
