import type { CallExpression, Function as FunctionNode, Node } from 'oxc-parser';
import type { ParsedSource } from '../source/parse';
import { walk, type Visit } from '../source/walk';
import { foldedConstantOf } from '../test-run/folding';
import { codeSpan } from './render-entries';

/** A function of the module that makes a setting. */
export interface SettingFunction {
  /** Names of its parameters. */
  readonly parameters: readonly string[];
  /** What it says that it expects, if it does. */
  readonly expected: string | undefined;
  /** Whether it makes durations, which are told as such. */
  readonly isDuration: boolean;
  /** Whether it has a value for a variable that is not set. */
  readonly hasFallback: boolean;
}

/** Functions whose names end in `Setting`, by name. */
export function settingFunctions(
  sources: readonly ParsedSource[],
): ReadonlyMap<string, SettingFunction> {
  const functions = sources.flatMap(({ program }) =>
    [...walk(program)].flatMap(({ node }) =>
      node.type === 'FunctionDeclaration' && (node.id?.name ?? '').endsWith('Setting')
        ? [[node.id?.name ?? '', settingFunction(node)] as const]
        : [],
    ),
  );
  return new Map(functions);
}

/** What a call says that may be written into its variable; Markdown. */
export function acceptedBy(
  call: CallExpression,
  visit: Visit,
  functions: ReadonlyMap<string, SettingFunction>,
): string {
  const name = call.callee.type === 'Identifier' ? call.callee.name : '';
  const option = optionsOf(call, visit);
  const range = [bound('from', option('min')), bound('to', option('max'))].filter(
    (part) => part !== '',
  );
  switch (name) {
    case 'integerSetting':
      return ['integer', ...range].join(' ');
    case 'choiceSetting':
      return choicesOf(call, visit);
    case 'flagSetting':
      return '`true` or `false`';
    case 'secretSetting': {
      const least = option('minLength');
      return typeof least === 'number'
        ? `secret of at least ${least.toString()} characters`
        : 'secret';
    }
    case 'durationSetting':
    case 'textSetting':
      return wordsOf(name);
    default:
      return functions.get(name)?.expected ?? wordsOf(name);
  }
}

/** Values of the options that a call gets, as far as they are constants. */
export function optionsOf(call: CallExpression, visit: Visit): (name: string) => unknown {
  const values = new Map<string, unknown>();
  for (const argument of call.arguments) {
    if (argument.type !== 'ObjectExpression') continue;
    for (const property of argument.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
      values.set(property.key.name, foldedConstantOf(property.value, visit)?.value);
    }
  }
  return (name) => values.get(name);
}

function settingFunction(node: FunctionNode): SettingFunction {
  const inside = [...walk(node)].map((visit) => visit.node);
  const isDuration = inside.some(
    (one) =>
      one.type === 'CallExpression' &&
      one.callee.type === 'Identifier' &&
      one.callee.name === 'durationSetting',
  );
  const property = (name: string): Node | undefined =>
    inside.flatMap((one) =>
      one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name
        ? [one.value]
        : [],
    )[0];
  return {
    parameters: node.params.map((parameter) =>
      parameter.type === 'Identifier' ? parameter.name : '',
    ),
    expected: expectedText(property('expected'), isDuration),
    isDuration,
    hasFallback: property('fallback') !== undefined,
  };
}

/** What it builds on is a duration, or stands for itself. */
function expectedText(node: Node | undefined, isDuration: boolean): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return withoutArticle(node.value);
  if (node?.type !== 'TemplateLiteral') return undefined;
  const [first, ...rest] = node.quasis.map(({ value }) => value.cooked ?? '');
  const text = [first, ...rest].join(isDuration ? 'duration' : '…');
  return withoutArticle(text).replace('duration, from', 'duration from');
}

function withoutArticle(text: string): string {
  return text.trim().replace(/^(?:an?|the)\s+/, '');
}

function wordsOf(name: string): string {
  return name
    .replace(/Setting$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function bound(word: string, value: unknown): string {
  return typeof value === 'number' ? `${word} ${value.toString()}` : '';
}

function choicesOf(call: CallExpression, visit: Visit): string {
  const [, choices] = call.arguments;
  const values = choices === undefined ? undefined : foldedConstantOf(choices, visit)?.value;
  if (!Array.isArray(values)) return 'choice';
  return values.map((value) => codeSpan(String(value))).join(', ');
}
