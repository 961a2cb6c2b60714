import type { Node } from 'oxc-parser';
import { walk } from '../../../source/walk';

const EFFECTS =
  /^(?:Assignment|Await|Import|New|TaggedTemplate|Update|Yield)Expression$|^(?:JSX|Class)/;

/** Questions about a value; anything else that is called may do the work. */
const QUESTIONS =
  /^(?:endsWith|every|has|hasOwn|includes|is[A-Z]\w*|startsWith|some|test|toLowerCase|toUpperCase|trim)$/;

/** Whether nothing happens when an expression is evaluated, but for questions such as `list.includes(id)`. */
export function hasNoEffect(expression: Node): boolean {
  for (const { node } of walk(expression)) {
    if (EFFECTS.test(node.type)) return false;
    if (node.type === 'UnaryExpression' && node.operator === 'delete') return false;
    if (node.type === 'CallExpression' && !isQuestion(node)) return false;
  }
  return true;
}

function isQuestion({ callee }: Extract<Node, { type: 'CallExpression' }>): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    QUESTIONS.test(callee.property.name)
  );
}
