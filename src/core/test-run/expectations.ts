import type { CallExpression, Node } from 'oxc-parser';
import { walk, type Visit } from '../source/walk';
import { runnerNameOf, type Bindings } from './bindings';
import { chainOf } from './chain';

/** `expect(…)` with what is said of it. */
export interface Expectation {
  readonly node: CallExpression;
  /** `expect(…)`, and what it stands in. */
  readonly visit: Visit;
  /** The same as far as it reaches, its matcher included. */
  readonly whole: Visit;
  /** What is expected of. */
  readonly subject: Node | undefined;
  /** Names between: `not`, `resolves`; of chai's properties the last one is the matcher. */
  readonly words: readonly string[];
  /** The name that is called, or chai's property; undefined when nothing is said of the subject. */
  readonly matcher?: string;
  readonly arguments: readonly Node[];
  /** Where it ends, its matcher included. */
  readonly end: number;
  /** Nothing is said of its subject, and it is not kept for later either. */
  readonly isBare: boolean;
}

/** They lead to a matcher and say nothing alone. */
const LEADING = ['not', 'resolves', 'rejects', 'to', 'be', 'been', 'is', 'have', 'deep', 'that'];
const MAKERS = ['soft', 'poll', 'element'];

/** All expectations below a node that are made with the test runner's `expect`. */
export function expectationsIn(root: Node, bindings: Bindings): Expectation[] {
  const found: Expectation[] = [];
  for (const visit of walk(root)) {
    const { node } = visit;
    if (node.type === 'CallExpression' && isExpect(node.callee, bindings)) {
      found.push(expectationOf(node, visit));
    }
  }
  return found;
}

function isExpect(callee: Node, bindings: Bindings): boolean {
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return false;
  const chain = chainOf(callee);
  const runner = chain && runnerNameOf(chain, bindings);
  if (runner?.name !== 'expect') return false;
  const [first, ...rest] = runner.links;
  return rest.length === 0 && (first === undefined || MAKERS.includes(first.name));
}

function expectationOf(node: CallExpression, visit: Visit): Expectation {
  const words: string[] = [];
  let at = visit;
  for (let above = at.parent; above !== undefined; above = at.parent) {
    const { node: outer } = above;
    if (outer.type === 'MemberExpression' && outer.object === at.node) {
      words.push(outer.property.type === 'Identifier' ? outer.property.name : '?');
    } else if (outer.type === 'CallExpression' && outer.callee === at.node && words.length > 0) {
      return {
        node,
        visit,
        whole: above,
        subject: node.arguments[0],
        words: words.slice(0, -1),
        ...matcherOf(words.at(-1)),
        arguments: outer.arguments,
        end: outer.end,
        isBare: false,
      };
    } else if (outer.type !== 'TSNonNullExpression') {
      break;
    }
    at = above;
  }
  const last = words.at(-1);
  const property = last !== undefined && !LEADING.includes(last) ? last : undefined;
  return {
    node,
    visit,
    whole: at,
    subject: node.arguments[0],
    words: property === undefined ? words : words.slice(0, -1),
    ...matcherOf(property),
    arguments: [],
    end: at.node.end,
    isBare: property === undefined && isStatement(at.parent),
  };
}

function isStatement(around: Visit | undefined): boolean {
  if (around?.node.type === 'AwaitExpression') return isStatement(around.parent);
  return around?.node.type === 'ExpressionStatement';
}

function matcherOf(matcher: string | undefined): { readonly matcher?: string } {
  return matcher === undefined ? {} : { matcher };
}
