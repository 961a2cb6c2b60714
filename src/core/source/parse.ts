import { parseSync, type Comment, type ParserOptions, type Program } from 'oxc-parser';
import { lineIndexOf, positionAt, type Position } from './position';

/** Why a source could not be read, and where. */
export interface SyntaxProblem extends Position {
  /** As the parser words it, without a full stop. */
  readonly message: string;
  readonly offset: number;
}

/** A source as syntax. All offsets count UTF-16 units of `text`. */
export interface ParsedSource {
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
  /** Empty or incomplete when there are `problems`: look at those first. */
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  positionAt(offset: number): Position;
}

/**
 * The parser recurses without a limit, and a used-up stack ends the process: at about 2,000 levels
 * in a main thread, below 1,000 in a worker. People write 20, generators 100.
 */
const DEEPEST_NESTING = 250;

/** Parses TypeScript or JavaScript; the file's extension says which. Never throws. */
export function parseSource(file: string, text: string): ParsedSource {
  const clean = text.replace(/^\uFEFF/, '');
  const lines = lineIndexOf(clean);
  const at = (offset: number) => positionAt(lines, offset);
  const problem = (message: string, offset: number) => ({ message, offset, ...at(offset) });
  const tooDeep = offsetOfTooDeepNesting(clean);
  const deep = tooDeep === undefined ? [] : [problem('Brackets are nested too deeply', tooDeep)];
  const { program, comments, errors } = parseSync(
    file,
    deep.length > 0 ? '' : clean,
    optionsFor(file),
  );
  const reported = errors
    .filter(({ severity }) => (severity as string) === 'Error')
    .map(({ message, labels }) => problem(message, labels[0]?.start ?? 0));
  return {
    file,
    text: clean,
    program,
    comments,
    problems: [...deep, ...reported],
    positionAt: at,
  };
}

function optionsFor(file: string): ParserOptions {
  if (/\.d\.[cm]?ts$/.test(file)) return { lang: 'dts' };
  if (file.endsWith('.tsx')) return { lang: 'tsx' };
  if (/\.[cm]?ts$/.test(file)) return { lang: 'ts' };
  return { lang: 'jsx', sourceType: file.endsWith('.cjs') ? 'commonjs' : 'unambiguous' };
}

const BRACKET = /[([{}\])]/g;

/** Brackets, and what may hold brackets that nest nothing. Templates with gaps are not skipped. */
const BRACKET_OR_TEXT =
  /[([{}\])]|'(?:\\.|[^'\\\r\n])*'|"(?:\\.|[^"\\\r\n])*"|`(?:\\[^]|\$(?!\{)|[^`\\$])*`|\/\/.*|\/\*[^]*?\*\//g;

/** Looks twice, because a text in a string may hold a whole other program. */
function offsetOfTooDeepNesting(text: string): number | undefined {
  return offsetOfDepth(text, BRACKET) === undefined
    ? undefined
    : offsetOfDepth(text, BRACKET_OR_TEXT);
}

function offsetOfDepth(text: string, tokens: RegExp): number | undefined {
  let depth = 0;
  for (const { index, 0: token } of text.matchAll(tokens)) {
    if (/^[([{]/.test(token)) depth += 1;
    else if (/^[}\])]/.test(token) && depth > 0) depth -= 1;
    if (depth > DEEPEST_NESTING) return index;
  }
  return undefined;
}
