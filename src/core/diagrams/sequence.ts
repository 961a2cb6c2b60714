import type { DiagramLine } from './diagram-lines';
import { openBlocks } from './open-blocks';
import type { DiagramBody, DiagramLabel, DiagramProblem } from './read-diagram';

const PARTICIPANT = /^(?:create\s+)?(?:participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/;
const MESSAGE =
  /^([^\s:][^:]*?)\s*(<<-->>|<<->>|-->>|->>|-->|->|--x|-x|--\)|-\))\s*([^:]*?)\s*(?::\s*(.*))?$/;
const BLOCKS = /^(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/;

/** Labels of participants and messages, and what cannot be a sequence. */
export function readSequence(lines: readonly DiagramLine[]): DiagramBody {
  const read = lines.map(readLine);
  return {
    labels: read.flatMap(({ labels }) => labels),
    problems: [...openBlocks(lines, BLOCKS), ...read.flatMap(({ problems }) => problems)],
  };
}

function readLine({ text, offset }: DiagramLine): DiagramBody {
  const participant = PARTICIPANT.exec(text);
  if (participant !== null) {
    const label = participant[2] ?? participant[1] ?? '';
    return { labels: [labelAt('node', label, offset + text.lastIndexOf(label))], problems: [] };
  }
  const message = MESSAGE.exec(text);
  if (
    message === null ||
    /^(?:note|title|autonumber|activate|deactivate|links?|and|else|option)\b/i.test(text)
  ) {
    return { labels: [], problems: [] };
  }
  const [, , , to = '', said] = message;
  const labels =
    said === undefined || said === ''
      ? []
      : [labelAt('edge', said, offset + text.lastIndexOf(said))];
  return { labels, problems: problemsOf(to, said, offset) };
}

function labelAt(kind: DiagramLabel['kind'], text: string, offset: number): DiagramLabel {
  return { kind, text, offset };
}

function problemsOf(to: string, said: string | undefined, offset: number): DiagramProblem[] {
  if (to.replace(/^[+-]/, '') === '') return [{ message: 'The arrow leads nowhere', offset }];
  return said === undefined ? [{ message: 'The message has no text behind a `:`', offset }] : [];
}
