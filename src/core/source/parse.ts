import { parseSync, type Comment, type ParserOptions, type Program } from 'oxc-parser';
import { offsetOfTooDeepNesting } from './nesting';
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

/** Sources that were asked for last: rules, blocks and other gates of the same module ask for the same ones. */
const recent = new Map<string, ParsedSource>();

/** UTF-16 units of the texts that are remembered: those of a large module, since a program is many times its text. */
const MOST_REMEMBERED = 250_000;

let remembered = 0;

/** Parses TypeScript or JavaScript; the file's extension says which. Never throws. */
export function parseSource(file: string, text: string): ParsedSource {
  const key = `${file}\0${text}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const source = parse(file, text);
  recent.set(key, source);
  remembered += key.length;
  for (const oldest of recent.keys()) {
    if (remembered <= MOST_REMEMBERED) break;
    recent.delete(oldest);
    remembered -= oldest.length;
  }
  return source;
}

function parse(file: string, text: string): ParsedSource {
  const clean = text.replace(/^\uFEFF/, '');
  const lines = lineIndexOf(clean);
  const at = (offset: number) => positionAt(lines, offset);
  const problem = (message: string, offset: number) => ({ message, offset, ...at(offset) });
  const tooDeep = offsetOfTooDeepNesting(clean);
  const deep = tooDeep === undefined ? [] : [problem('Brackets are nested too deeply', tooDeep)];
  const parsed = parseSync(file, deep.length > 0 ? '' : clean, optionsFor(file));
  const reported = parsed.errors
    .filter(({ severity }) => (severity as string) === 'Error')
    .map(({ message, labels }) => problem(message, labels[0]?.start ?? 0));
  return {
    file,
    text: clean,
    // The parser makes the tree when it is asked for, which costs more than parsing.
    get program() {
      return parsed.program;
    },
    comments: parsed.comments,
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
