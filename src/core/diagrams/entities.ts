import type { DiagramLine } from './diagram-lines';
import { openBlocks } from './open-blocks';
import type { DiagramBody, DiagramProblem } from './read-diagram';
import { speller, unknownStatement } from './statements';

const CARDINALITY =
  '(?:one|zero) or (?:more|many|zero|one)\\b|only one\\b|one\\b|many\\([01]\\)|many\\b|[01]\\+|' +
  '\\|o(?![\\w])|\\}o(?![\\w])|\\}\\||\\|\\||\\|\\{|o\\||o\\{|u(?=[.|-])';

/** K a cardinality, L a line, B an alias, S a text, X and C colons, D a digit that is a cardinality or a name, N a name. */
const spell = speller(
  {
    K: CARDINALITY,
    D: '1(?=\\s|--|\\.\\.|\\.-|-\\.|$)',
    L: '--|\\.\\.|\\.-|-\\.|(?:optionally )?to\\b',
    B: '\\[\\s*(?:"[^"]*"|[^\\s\\[\\]"]+)\\s*\\]',
    S: '"[^"]*"',
    X: ':::',
    C: ':',
    M: ',',
    N: '(?:[^\\x00-\\x7f]|[\\w*.-])+',
  },
  'i',
);

const STYLED = '(?:XN(?:MN)*)?';
const ROLE = '[NS]';
const STATEMENTS = new RegExp(
  `^(?:[NSD]${STYLED}[KD]L[KD][NSD]${STYLED}C${ROLE}|[NSD]B?${STYLED})*$`,
);

/** P a key, W a word, Q a type that may be missing, S a text, M a comma. */
const WORD = '[*a-z_\\u00c0-\\uffff][\\w\\-[\\]().,\\u00c0-\\uffff*]*';
const spellAttribute = speller(
  {
    S: '"[^"]*"',
    P: '\\b(?:PK|FK|UK)\\b',
    Q: `${WORD}\\?`,
    W: `[^\\s~]*~.*~[^\\s]*|\`[^\`]+\`|${WORD}`,
    M: ',',
  },
  'i',
);
const ATTRIBUTES = /^(?:[WQ]W(?:P(?:MP)*)?S?)*$/;

const OTHERS =
  /^(?:title|classDef|class|style|subgraph|end)\b|^acc(?:Title|Descr)\s*:|direction\s+(?:TB|BT|RL|LR)/i;

/** What cannot be an entity relationship diagram. */
export function readEntities(lines: readonly DiagramLine[]): DiagramBody {
  const problems: DiagramProblem[] = [];
  let open: DiagramLine | undefined;
  for (const line of lines) {
    const { outside, inside, isOpen } = cut(line.text, open !== undefined);
    if (!isStatement(outside) || !ATTRIBUTES.test(spellAttribute(inside))) {
      problems.push(unknownStatement(line));
    }
    open = isOpen ? (open ?? line) : undefined;
  }
  if (open !== undefined) {
    problems.push({ message: '`{` is never closed by `}`', offset: open.offset });
  }
  return { labels: [], problems: [...openBlocks(lines, /^subgraph\b/i), ...problems] };
}

function isStatement(text: string): boolean {
  return OTHERS.test(text) || text.startsWith('%%') || STATEMENTS.test(spell(text));
}

/** A brace that is no half of a cardinality. */
const OPENER = /(?<!\||(?:--|\.\.|-\.|\.-|\bto\s)\s*o)\{(?!\s*(?:--|\.\.|-\.|\.-))/i;

interface Cut {
  readonly outside: string;
  /** What stands in braces, which is a list of attributes. */
  readonly inside: string;
  readonly isOpen: boolean;
}

function cut(text: string, isOpen: boolean): Cut {
  const bare = text.replace(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
  const at = bare.search(isOpen ? /\}/ : OPENER);
  if (at < 0) return { outside: isOpen ? '' : text, inside: isOpen ? text : '', isOpen };
  const before = text.slice(0, at);
  const rest = cut(text.slice(at + 1), !isOpen);
  return {
    ...rest,
    outside: isOpen ? rest.outside : `${before} ${rest.outside}`,
    inside: isOpen ? `${before} ${rest.inside}` : rest.inside,
  };
}
