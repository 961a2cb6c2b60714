import type { DiagramLine } from './diagram-lines';
import type { DiagramBody, DiagramProblem } from './read-diagram';
import { speller, unknownStatement, withWholeTexts } from './statements';

const END = '(?:<\\||\\|>|[<>*]|\\(\\))';

/** A an arrow, S a string, G type parameters, B a label, T an annotation, C a class of styles, L a label, R a word that is no name in a relation, N a name, O and E braces. */
const spell = speller({
  A: `(?:${END}|\\bo)?\\s*(?:--|\\.\\.)\\s*(?:${END}|o\\b)?`,
  B: '\\["[^"]*"\\]',
  S: '"[^"]*"',
  G: '~[^~]*~(?:~|>)*',
  T: '<<[^>]*>>',
  C: ':::',
  L: ':[^:;]+',
  R: '(?:class|classDef|namespace|note|link|click|callback|cssClass|style|href)\\b',
  N: '`[^`]+`|\\[\\*\\]|[\\w\\u00aa-\\uffff]+|[-.]',
  O: '\\{',
  E: '\\}',
});

const CLASS = /^[NR]+(?:G|B|T|C[NR]+)*(?:O.*)?$/;
const NAMESPACE = /^N+B?(?:O.*)?$/;
const RELATION = /^N+G?(?:S?AS?N+G?L?|L|B)?$/;
const OTHERS: readonly RegExp[] = [
  /direction\s+(?:TB|BT|RL|LR)/,
  /^acc(?:Title|Descr)\s*:|^title\b|^%%/,
  /^(?:style|classDef)\s+\S/,
  /^(?:link|callback)\s.*"/,
  /^click\s.*(?:href|call)\b/,
  /^cssClass\s+"[^"]*"\s+\S/,
  /^note\s+(?:for\s+\S.*)?"[^"]*"/,
  /^<<[^>]*>>\s*\S/,
];

/** What cannot be a class diagram. */
export function readClasses(lines: readonly DiagramLine[]): DiagramBody {
  const problems: DiagramProblem[] = [];
  const open: { readonly line: DiagramLine; readonly isClass: boolean }[] = [];
  for (const line of withWholeTexts(lines, /^(?:class|note)\b/)) {
    const isMember = open.at(-1)?.isClass === true;
    const isClass = /^class\b/.test(line.text);
    if (isMember ? /^[^{}]*\{/.test(line.text) : !isStatement(line.text, open.length > 0)) {
      problems.push(unknownStatement(line));
    }
    if (!isMember && opensBlock(line.text)) open.push({ line, isClass });
    else if (isMember ? line.text.includes('}') : line.text.startsWith('}')) open.pop();
  }
  const unclosed = open.map(({ line }) => ({
    message: '`{` is never closed by `}`',
    offset: line.offset,
  }));
  return { labels: [], problems: [...problems, ...unclosed] };
}

function opensBlock(text: string): boolean {
  return /^(?:class|namespace)\b[^{]*\{[^}]*$/.test(text.replace(/"[^"]*"/g, '""'));
}

function isStatement(text: string, isInNamespace: boolean): boolean {
  if (text.startsWith('}')) return isInNamespace;
  const [, keyword, rest = ''] = /^(class|namespace)\b(.*)$/.exec(text) ?? [];
  if (keyword === 'class') return CLASS.test(spell(rest));
  if (keyword === 'namespace') return NAMESPACE.test(spell(rest));
  if (OTHERS.some((one) => one.test(text))) return true;
  return !isInNamespace && RELATION.test(spell(text.replace(/%%.*$/, '')));
}
