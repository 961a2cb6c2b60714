import type { Node, ObjectExpression, ObjectProperty } from 'oxc-parser';
import { keyOf } from '../../source/functions';
import { textOf } from '../../source/imports';
import { walk, type Visit } from '../../source/walk';

/** Something in a config that changes what the tests run. */
export interface Rewrite {
  /** As the beginning of a sentence. */
  readonly what: string;
  readonly offset: number;
}

export function isConfigFile(file: string): boolean {
  return /^(?:vitest|vite)\.[^/]*\.?[cm]?[jt]s$/.test(file);
}

/** Plugins that are written out in the config, and aliases of the module's own sources. */
export function rewritesIn(program: Node, ownName: string | undefined): Rewrite[] {
  const found: Rewrite[] = [];
  for (const visit of walk(program)) {
    const { node } = visit;
    if (node.type !== 'ObjectExpression') continue;
    found.push(...hooksOf(node, visit), ...aliasesOf(node, visit, ownName));
  }
  return found;
}

const HOOKS = ['transform', 'load'];

/** Vite's own options know none of these names; an option of a package's plugin may. */
function hooksOf(object: ObjectExpression, visit: Visit): Rewrite[] {
  const properties = propertiesOf(object);
  const isNamed = properties.some((property) => keyOf(property) === 'name');
  if (!isNamed && !isInPlugins(visit)) return [];
  return properties.flatMap((property) => {
    const name = keyOf(property) ?? '';
    if (!HOOKS.includes(name) || !isHook(property.value)) return [];
    const what = `The hook \`${name}\` of a plugin that is written out here may change every source`;
    return [{ what, offset: property.key.start }];
  });
}

/** A function, the name of one, or one with a filter: `{ filter: …, handler() {} }`. */
function isHook(value: Node): boolean {
  return /Function|^Identifier$|^ObjectExpression$/.test(value.type);
}

function isInPlugins(visit: Visit): boolean {
  if (visit.parent?.node.type === 'ArrayExpression') return isInPlugins(visit.parent);
  return isValueOf('plugins', visit);
}

function isValueOf(name: string, { node, parent }: Visit): boolean {
  if (parent?.node.type !== 'Property' || parent.node.value !== node) return false;
  const { key } = parent.node;
  return (key.type === 'Identifier' ? key.name : textOf(key)) === name;
}

/** `alias: { './cart.js': './empty.js' }`, `alias: [{ find: /src/, replacement: './empty' }]`. */
function aliasesOf(object: ObjectExpression, visit: Visit, ownName: string | undefined): Rewrite[] {
  const pairs = isValueOf('alias', visit)
    ? propertiesOf(object).map(entryOf)
    : [listedIn(object, visit)];
  return pairs.flatMap((pair) => {
    if (pair === undefined || !isOwn(pair.find, ownName) || leadsToSources(pair.replacement)) {
      return [];
    }
    return [{ what: `The alias of \`${pair.find}\` leads away from \`src\``, offset: pair.offset }];
  });
}

interface Pair {
  readonly find: string;
  readonly replacement: Node;
  readonly offset: number;
}

function entryOf(property: ObjectProperty): Pair | undefined {
  const find = keyOf(property);
  if (find === undefined) return undefined;
  return { find, replacement: property.value, offset: property.key.start };
}

function listedIn(object: ObjectExpression, { parent }: Visit): Pair | undefined {
  if (parent?.node.type !== 'ArrayExpression' || !isValueOf('alias', parent)) {
    return undefined;
  }
  const value = (name: string): Node | undefined =>
    propertiesOf(object).find((property) => keyOf(property) === name)?.value;
  const [find, replacement] = [value('find'), value('replacement')];
  const text = find && wordsOf(find);
  if (text === undefined || replacement === undefined) return undefined;
  return { find: text, replacement, offset: object.start };
}

function wordsOf(find: Node): string | undefined {
  if (find.type === 'Literal' && 'regex' in find) return find.regex.pattern.replaceAll('\\', '');
  return textOf(find);
}

/** Relative paths are how sources name each other; the package's name and `src/` mean them too. */
function isOwn(find: string, ownName: string | undefined): boolean {
  const path = find.replace(/^\^/, '');
  if (/^\.{1,2}\/|(?:^|\/)src\//.test(path)) return true;
  if (ownName === undefined || !path.startsWith(ownName)) return false;
  return /^(?:$|[/$(])/.test(path.slice(ownName.length));
}

/** `./src`, and whatever keeps a part of what it found: `$1.ts`. */
function leadsToSources(replacement: Node): boolean {
  for (const { node } of walk(replacement)) {
    const text = node.type === 'TemplateElement' ? node.value.raw : textOf(node);
    if (text !== undefined && /(?:^|[/\\])src(?:$|[/\\])|\$[1-9&]/.test(text)) return true;
  }
  return false;
}

function propertiesOf({ properties }: ObjectExpression): ObjectProperty[] {
  return properties.filter((property) => property.type === 'Property');
}
