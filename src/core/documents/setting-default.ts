import type { CallExpression } from 'oxc-parser';
import type { Visit } from '../source/walk';
import type { Constant } from '../test-run/constants';
import { foldedConstantOf } from '../test-run/folding';
import { codeSpan } from './render-entries';
import type { SettingFunction } from './setting-functions';

export const REQUIRED = 'required';
export const NO_DEFAULT = 'none';
const BUILT_IN = 'built in';

const FALLBACKS = ['fallback', 'value', 'defaultValue'];

/** What a call says that holds when its variable is not set; Markdown. */
export function defaultOf(
  call: CallExpression,
  visit: Visit,
  functions: ReadonlyMap<string, SettingFunction>,
  text: string,
): string {
  const name = call.callee.type === 'Identifier' ? call.callee.name : '';
  const own = functions.get(name);
  const at = own?.parameters.findIndex((parameter) => FALLBACKS.includes(parameter)) ?? -1;
  const argument = at < 0 ? optionOf(call) : call.arguments[at];
  if (argument === undefined) return own?.hasFallback === true ? BUILT_IN : REQUIRED;
  const isDuration = name === 'durationSetting' || own?.isDuration === true;
  const source = text.slice(argument.start, argument.end);
  return shownDefault(foldedConstantOf(argument, visit), source, isDuration);
}

/** A default as a reader would write it into the environment; as the source has it where it is no constant. */
export function shownDefault(
  constant: Constant | undefined,
  source: string,
  isDuration: boolean,
): string {
  if (constant === undefined) return codeSpan(source.replace(/\s+/g, ' '));
  const { value } = constant;
  if (value === undefined) return NO_DEFAULT;
  if (isDuration && typeof value === 'number') return codeSpan(durationOf(value));
  if (value === '') return 'empty';
  return codeSpan(typeof value === 'string' ? value : JSON.stringify(value));
}

function optionOf(call: CallExpression): CallExpression['arguments'][number] | undefined {
  for (const argument of call.arguments) {
    if (argument.type !== 'ObjectExpression') continue;
    for (const property of argument.properties) {
      const isFallback =
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.key.name === 'fallback';
      if (isFallback) return property.value;
    }
  }
  return undefined;
}

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** In the largest unit of which it is a whole number. */
function durationOf(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms !== 0 && ms % length === 0) ?? ['ms', 1];
  return `${(ms / size).toString()}${unit}`;
}
