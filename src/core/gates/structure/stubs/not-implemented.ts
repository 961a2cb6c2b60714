import type { Node } from 'oxc-parser';
import { walk } from '../../../source/walk';
import { namesNotImplemented, saysNotImplemented } from './words';

/**
 * Whether an error says that there is no implementation.
 * In a class that others extend it may say that they have to override the method.
 */
export function isNotImplemented(error: Node, mayBeOverridden: boolean): boolean {
  const texts: string[] = [];
  const names: string[] = [];
  for (const { node } of walk(error)) {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push(node.value.cooked ?? '');
    if (node.type === 'Identifier') names.push(node.name);
  }
  const asksForOverride = /\b(abstract|derived|extend\w*|overrid\w+|sub-?class\w*)\b/i;
  if (mayBeOverridden && texts.some((text) => asksForOverride.test(text))) return false;
  return saysNotImplemented(texts.join(' ')) || names.some(namesNotImplemented);
}
