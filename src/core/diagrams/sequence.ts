import type { DiagramLine } from './diagram-lines';
import type { DiagramBody, DiagramLabel, DiagramProblem } from './read-diagram';
import { activationProblems } from './sequence-activations';
import { sequenceBlocks } from './sequence-blocks';
import {
  isOther,
  isReserved,
  readMessage,
  statementsOf,
  type Message,
} from './sequence-statements';
import { unknownStatement } from './statements';

const PARTICIPANT = /^(?:create\s+)?(?:participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/i;

/** Labels of participants and messages, and what cannot be a sequence. */
export function readSequence(lines: readonly DiagramLine[]): DiagramBody {
  const statements = lines.flatMap(statementsOf);
  const read = statements.map(readStatement);
  return {
    labels: read.flatMap(({ labels }) => labels),
    problems: [
      ...sequenceBlocks(statements),
      ...activationProblems(statements),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

function readStatement(line: DiagramLine): DiagramBody {
  const { text, offset } = line;
  const participant = PARTICIPANT.exec(text);
  if (participant !== null && isOther(text)) {
    const label = participant[2] ?? participant[1] ?? '';
    return { labels: [labelAt('node', label, offset + text.lastIndexOf(label))], problems: [] };
  }
  if (isOther(text)) return { labels: [], problems: [] };
  const message = readMessage(text);
  if (message === undefined) return { labels: [], problems: [unknownStatement(line)] };
  const said = message.text ?? '';
  const labels = said === '' ? [] : [labelAt('edge', said, offset + text.lastIndexOf(said))];
  return { labels, problems: problemsOf(message, offset) };
}

function labelAt(kind: DiagramLabel['kind'], text: string, offset: number): DiagramLabel {
  return { kind, text, offset };
}

function problemsOf({ to, text }: Message, offset: number): DiagramProblem[] {
  if (to === '') return [{ message: 'The arrow leads nowhere', offset }];
  if (text === undefined) return [{ message: 'The message has no text behind a `:`', offset }];
  if (!isReserved(to)) return [];
  return [{ message: `\`${to}\` cannot be the name of a participant`, offset }];
}
