import type { DiagramLine } from './diagram-lines';
import type { DiagramBody, DiagramProblem } from './read-diagram';
import { speller, unknownStatements, withWholeTexts } from './statements';

/** I a state, S a text, which none of them holds, R a word that is none behind an arrow, A an arrow, C a class, T a text, D a divider. */
const spell = speller(
  {
    R: '(?:classDef|class|style|scale|state|note)(?=\\s|$)|(?:default|click|href)(?=[\\s:]|$)',
    S: '"[^"]*"',
    I: '\\[\\*\\]|[^:\\s{-][^:\\s{-]*',
    A: '-->',
    D: '--',
    C: ':::',
    T: ':(?:[^:;]|:[^:;])+',
  },
  'i',
);

const TRANSITIONS = /^(?:I(?:CI)?(?:AI(?:CI)?)?T?)+$|^D/;

/** Statements that begin with a word of their own. */
const OTHERS: readonly RegExp[] = [
  /^(?:classDef|class(?!\s+--)|style|scale|click|href|default)(?=\s)/i,
  /direction\s+(?:TB|BT|RL|LR)/i,
  /^acc(?:Title|Descr)\s*[:{]/i,
  /^[#{}]|^%%/,
  /^state\b(?!\s+"[^"]*"(?!\s*as\s))(?!\s*\{)(?!\s+[^"\s]+\s+as\s)(?!\s+\w+\s+\w+[^{]*\{)/i,
  /^note\s+"[^"]*"\s*as\s*\S/i,
  /^note\s+(?:left|right) of\s+[^:\s-]+\s*:\s*\S/i,
  /;/,
];

const NOTE = /^note\s+(?:left|right) of\s+[^:\s-]+$/i;

/** What cannot be a state diagram. */
export function readStates(lines: readonly DiagramLine[]): DiagramBody {
  const { rest, problems } = withoutNotes(withWholeTexts(lines, /^(?:state|note)\b/i));
  const unknown = unknownStatements(
    rest,
    (text) =>
      OTHERS.some((one) => one.test(text)) || TRANSITIONS.test(spell(text.replace(/\s%%.*$/, ''))),
  );
  return { labels: [], problems: [...problems, ...openStates(rest), ...unknown] };
}

/** Notes without a `:` go on to `end note` and say whatever they like. */
function withoutNotes(lines: readonly DiagramLine[]): {
  readonly rest: readonly DiagramLine[];
  readonly problems: readonly DiagramProblem[];
} {
  const rest: DiagramLine[] = [];
  let open: DiagramLine | undefined;
  for (const line of lines) {
    if (open === undefined && NOTE.test(line.text)) open = line;
    else if (open === undefined) rest.push(line);
    else if (/^end note\b/i.test(line.text)) open = undefined;
  }
  if (open === undefined) return { rest, problems: [] };
  return {
    rest,
    problems: [{ message: '`note` is never closed by `end note`', offset: open.offset }],
  };
}

/** A `}` too many is taken for the name of a state. */
function openStates(lines: readonly DiagramLine[]): DiagramProblem[] {
  const open: DiagramLine[] = [];
  for (const line of lines) {
    if (/^state\b[^}]*\{$/i.test(line.text) || line.text === '{') open.push(line);
    else if (line.text.includes('}')) open.pop();
  }
  return open.map(({ offset }) => ({ message: '`{` is never closed by `}`', offset }));
}
