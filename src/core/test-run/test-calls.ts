import type { CallExpression, Node } from 'oxc-parser';
import { walk, type Visit } from '../source/walk';
import { runnerNameOf, TEST_KINDS, type Bindings } from './bindings';
import { chainOf, type Chain, type Link } from './chain';

/** `it(…)`, `describe.skip(…)` and the like. */
export interface TestCall {
  readonly kind: 'test' | 'suite' | 'hook';
  readonly node: CallExpression;
  /** Start of the name that begins it. */
  readonly start: number;
  /** Start of the statement that it is, behind which its comments end. */
  readonly statementStart: number;
  /** What is behind its name or in its options: `only`, `skip`, `each`; where it stands. */
  readonly modifiers: readonly Link[];
  /** A function, or the name of one. */
  readonly callback?: Node;
}

/** They make a test function, and define no test themselves. */
const MAKERS = ['each', 'for', 'skipIf', 'runIf', 'extend'];
const FLAGS = ['only', 'skip', 'todo', 'fails', 'retry'];

export function testCallsOf(program: Node, bindings: Bindings): TestCall[] {
  const calls: TestCall[] = [];
  for (const visit of walk(program)) {
    const call = callOf(visit, bindings);
    if (call) calls.push(call);
  }
  return calls;
}

function callOf(visit: Visit, bindings: Bindings): TestCall | undefined {
  const { node } = visit;
  if (node.type !== 'CallExpression' || isPartOfChain(visit)) return undefined;
  const chain = chainOf(node.callee);
  const runner = chain && runnerNameOf(chain, bindings);
  const kind = runner && TEST_KINDS.get(runner.name);
  if (!chain || !runner || !kind) return undefined;
  if (MAKERS.includes(chain.links.at(-1)?.name ?? '') && node.callee.type === 'MemberExpression') {
    return undefined;
  }
  const callback = node.arguments.findLast(
    ({ type }) => type.includes('Function') || type === 'Identifier' || type === 'MemberExpression',
  );
  return {
    kind,
    node,
    start: chain.root.start,
    statementStart: statementAround(visit).start,
    modifiers: [...prefixOf(runner.name, chain), ...runner.links, ...optionsOf(node)],
    ...(callback && { callback }),
  };
}

function isPartOfChain({ node, parent }: Visit): boolean {
  const around = parent?.node;
  return (
    (around?.type === 'CallExpression' && around.callee === node) ||
    (around?.type === 'TaggedTemplateExpression' && around.tag === node) ||
    (around?.type === 'MemberExpression' && around.object === node)
  );
}

function prefixOf(name: string, { root: { start: offset } }: Chain): Link[] {
  if (/^f(?:it|test|describe)$/.test(name)) return [{ name: 'only', offset }];
  return /^x(?:it|test|describe)$/.test(name) ? [{ name: 'skip', offset }] : [];
}

/** `it('…', { skip: true }, () => …)`, and in the last place; only what is not plainly switched off. */
function optionsOf({ arguments: given }: CallExpression): Link[] {
  return given.slice(1).flatMap((options) => {
    if (options.type !== 'ObjectExpression') return [];
    return options.properties.flatMap((property) => {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
      const { name, start: offset } = property.key;
      const isOff =
        property.value.type === 'Literal' &&
        (property.value.value === false || property.value.value === 0);
      return FLAGS.includes(name) && !isOff ? [{ name, offset }] : [];
    });
  });
}

function statementAround({ node, parent }: Visit): Node {
  return parent === undefined || /Statement$|^Program$|Declaration$/.test(node.type)
    ? node
    : statementAround(parent);
}
