import type { Comment, Expression, Node } from 'oxc-parser';
import { parseSource, type ParsedSource } from '../source/parse';
import type { Position } from '../source/position';
import { walk, type Visit } from '../source/walk';

/** What a comment `// => …` says of the statement before it. */
export interface ResultClaim extends Position {
  /** As it is written behind the arrow, in one line. */
  readonly text: string;
}

/** A claim and the expression that it is about; offsets into the program's text. */
export interface BoundClaim extends ResultClaim {
  readonly expression: Expression;
  /** How the value comes to be: printed by `console.log`, kept in a constant, or thrown away. */
  readonly role: 'printed' | 'kept' | 'dropped';
  /** Whether the expression may be awaited where it stands. */
  readonly inAsync: boolean;
}

export interface Claims {
  readonly bound: readonly BoundClaim[];
  /** Claims that stand behind nothing that has a value. */
  readonly loose: readonly ResultClaim[];
}

const ARROW = /^\s*=>\s?/;

/** The claims of a program, in the order of the text. */
export function claimsOf(source: ParsedSource): Claims {
  if (!source.comments.some(isClaim)) return { bound: [], loose: [] };
  const places = statementsOf(source);
  const bound: BoundClaim[] = [];
  const loose: ResultClaim[] = [];
  source.comments.forEach((comment, index) => {
    if (!isClaim(comment)) return;
    const claim = { text: claimText(source, index), ...source.positionAt(comment.start) };
    const place = places.findLast(({ end }) => end <= comment.start);
    if (place !== undefined && follows(source.text.slice(place.end, comment.start))) {
      bound.push({ ...claim, ...place });
    } else {
      loose.push(claim);
    }
  });
  return { bound, loose };
}

function isClaim({ type, value }: Comment): boolean {
  return type === 'Line' && ARROW.test(value);
}

/** Whether a text is an expression by itself. */
export function isExpression(text: string): boolean {
  const { problems, program } = parseSource('value.ts', `(${text}\n);`);
  const [only, ...others] = program.body;
  return problems.length === 0 && only?.type === 'ExpressionStatement' && others.length === 0;
}

/** On the same line, or alone on the next one. */
function follows(between: string): boolean {
  return /^[ \t;]*(?:\n[ \t]*)?$/.test(between);
}

/** A value may go on over the comments below, for as long as it is not complete. */
function claimText({ comments, text }: ParsedSource, index: number): string {
  const lines: string[] = [];
  let last: Comment | undefined;
  for (const comment of comments.slice(index)) {
    const isNext =
      last === undefined ||
      (comment.type === 'Line' && /^\n[ \t]*$/.test(text.slice(last.end, comment.start)));
    if (!isNext || (last !== undefined && ARROW.test(comment.value))) break;
    lines.push(comment.value.replace(last === undefined ? ARROW : '', '').trim());
    if (isExpression(lines.join('\n'))) return lines.join(' ');
    last = comment;
  }
  return lines[0] ?? '';
}

interface Place {
  readonly end: number;
  readonly expression: Expression;
  readonly role: BoundClaim['role'];
  readonly inAsync: boolean;
}

/** Statements that have a value, by their ends. */
function statementsOf({ program }: ParsedSource): Place[] {
  const places: Place[] = [];
  for (const visit of walk(program)) {
    const found = valueOf(visit.node);
    const inAsync = found && isAsync(visit);
    if (found && inAsync !== undefined) places.push({ ...found, end: visit.node.end, inAsync });
  }
  return places.sort((a, b) => a.end - b.end);
}

function valueOf(node: Node): Pick<Place, 'expression' | 'role'> | undefined {
  if (node.type === 'ExpressionStatement') {
    const { expression } = node;
    return { expression, role: isPrinting(expression) ? 'printed' : 'dropped' };
  }
  if (node.type !== 'VariableDeclaration') return undefined;
  const [only, ...others] = node.declarations;
  if (only?.init == null || only.id.type !== 'Identifier' || others.length > 0) return undefined;
  return { expression: only.init, role: 'kept' };
}

function isPrinting(node: Expression): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  return (
    object.type === 'Identifier' &&
    object.name === 'console' &&
    property.type === 'Identifier' &&
    ['log', 'info'].includes(property.name)
  );
}

/** Of the nearest function; a program itself can wait. Undefined in generators, which cannot be seen through. */
function isAsync({ parent }: Visit): boolean | undefined {
  for (let visit = parent; visit !== undefined; visit = visit.parent) {
    const { node } = visit;
    if (node.type === 'ArrowFunctionExpression') return node.async;
    if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') {
      return node.generator ? undefined : node.async;
    }
    if (node.type === 'StaticBlock') return false;
  }
  return true;
}
