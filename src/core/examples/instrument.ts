import type { Expression, Node } from 'oxc-parser';
import { parseSource } from '../source/parse';
import { walk, type Visit } from '../source/walk';
import { programId, type Program } from './program';
import { claimsOf, isExpression, type BoundClaim, type ResultClaim } from './results';
import { wholeText } from './setup';

/** Key of the global registry of witnesses: what looks at the values of a program, by the program's name. */
export const WITNESSES = '@wsp/amiw:witnesses';

const WITNESS = '__witness';

/** What a claim expects. */
export type Expectation =
  | { readonly kind: 'value' }
  /** A code, a name or a message; empty for anything that is thrown. */
  | { readonly kind: 'throws'; readonly what: string };

/** One claim of an instrumented program. */
export interface ExpectedResult extends ResultClaim {
  readonly expectation: Expectation;
}

/** A program that tells its values: TypeScript still, each line where it was. */
export interface InstrumentedProgram {
  readonly code: string;
  /** The program's code calls the witness with their numbers. */
  readonly results: readonly ExpectedResult[];
}

/** Makes a program tell the values of the statements that have a comment `// => …`. */
export function instrument(program: Program): InstrumentedProgram {
  const source = parseSource('example.mts', program.text);
  const { bound } = claimsOf(source);
  const results = bound.map(({ text, line, column }) => ({
    ...{ text, line, column },
    expectation: expectationOf(text),
  }));
  const text = applied(source.text, bound.flatMap(edits));
  const id = programId(program);
  const witness = `const ${WITNESS} = globalThis[Symbol.for('${WITNESSES}')].get('${id}');`;
  const whole = wholeText({ ...program, text }, `?for=${id}`);
  return { code: bound.length === 0 ? whole : witness + whole, results };
}

/** Results that a program states behind nothing that has a value. */
export function looseClaims({ text }: Program): readonly ResultClaim[] {
  return claimsOf(parseSource('example.mts', text)).loose;
}

const THROWS = /^throws\b[:\s]*/;

function expectationOf(text: string): Expectation {
  if (!THROWS.test(text)) return { kind: 'value' };
  const what = text.replace(THROWS, '').trim();
  return { kind: 'throws', what: /^(["'`])(.*)\1$/.exec(what)?.[2] ?? what };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value that is not awaited stays a promise: what is kept must be what it would have been. */
function edits(claim: BoundClaim, index: number): Edit[] {
  const { expression, role, inAsync, text } = claim;
  const waits = inAsync && (role !== 'kept' || hasAwait(expression));
  const [before, arrow] = waits ? ['await ', 'async () =>'] : ['', '() =>'];
  const expected = text !== '' && isExpression(text) ? `, () => (${text})` : '';
  const call = (method: string): string => `${before}${WITNESS}.${method}(${index}, ${arrow} `;
  const { start, end } = expression;
  if (role !== 'printed' || expression.type !== 'CallExpression') {
    return around({ start, end }, { start, end }, `${call('value')}(`, `)${expected})`);
  }
  const [first] = expression.arguments;
  const last = expression.arguments.at(-1);
  const inner = { start: first?.start ?? end, end: last?.end ?? end };
  return around({ start, end }, inner, `${call('printed')}[`, `]${expected})`);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Only what is around the inner part changes: there may be further claims in it. */
function around(outer: Span, inner: Span, before: string, after: string): Edit[] {
  return [
    { from: outer.start, to: inner.start, text: before },
    { from: inner.end, to: outer.end, text: after },
  ];
}

/** In the expression itself, not in a function in it. */
function hasAwait(expression: Expression): boolean {
  for (const { node, parent } of walk(expression)) {
    if (node.type === 'AwaitExpression' && !isInFunction(parent)) return true;
  }
  return false;
}

function isInFunction(visit: Visit | undefined): boolean {
  for (let at = visit; at !== undefined; at = at.parent) {
    if (FUNCTIONS.has(at.node.type)) return true;
  }
  return false;
}

const FUNCTIONS: ReadonlySet<Node['type']> = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'FunctionDeclaration',
]);

function applied(text: string, all: readonly Edit[]): string {
  return [...all]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to),
      text,
    );
}
