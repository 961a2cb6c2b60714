import {
  type CheckSpec,
  type ExpectedEvent,
  splitCall,
  type StepSpec,
  type WaySpec,
} from '../../core/ecosystem/ecosystem-spec';
import { type Reference, referenceIn, referencesIn } from '../../core/ecosystem/references';
import { camelCase, commentText } from '../shared/words';

/** The source of one flow: a script of typed calls, in the words of the specification. */
export function flowCode(way: WaySpec): string {
  const steps = way.steps.map((step) => stepCode(step, way));
  const checks = way.checks.map(checkCode);
  const helpers = helpersOf(way);
  return [
    `import type { Flow } from '../flow.js';`,
    ...(helpers.includes('items') ? [`import { itemOf } from '../item-of.js';`] : []),
    ...(helpers.includes('values') ? [`import { valueAt } from '../value-at.js';`] : []),
    '',
    `/** ${commentText(way.says)} */`,
    `export const ${flowConstant(way)}: Flow = {`,
    `  name: ${JSON.stringify(way.name)},`,
    `  says: ${JSON.stringify(way.says)},`,
    `  events: [${way.events.map(expectedCode).join(', ')}],`,
    `  async play({ ${stageOf(way).join(', ')} }) {`,
    ...steps.map((step) => `    ${step}`),
    `    return [${checks.join(', ')}];`,
    '  },',
    '};',
    '',
  ].join('\n');
}

/** The constant that a flow is, in its file and in the list of all. */
export function flowConstant({ name }: Pick<WaySpec, 'name'>): string {
  return `${camelCase(name)}Flow`;
}

/** Features of the project that a flow needs. */
export function helpersOf(way: WaySpec): readonly ('values' | 'items')[] {
  const readsItems = referencesOf(way).some(({ inside }) => inside.some(isIndex));
  return [
    ...(way.checks.some(({ path }) => path !== undefined) ? (['values'] as const) : []),
    ...(readsItems ? (['items'] as const) : []),
  ];
}

/** What a flow takes of what it is handed. */
function stageOf({ steps, checks }: WaySpec): readonly string[] {
  const calls = checks.length > 0 || steps.some((step) => 'call' in step);
  const publishes = steps.some((step) => 'publish' in step);
  return [
    ...(calls ? ['modules'] : []),
    ...(steps.some((step) => 'wait' in step) ? ['wait'] : []),
    ...(publishes ? ['publish'] : []),
    ...(calls || publishes ? ['done'] : []),
  ];
}

function referencesOf({ steps, checks }: WaySpec): readonly Reference[] {
  const given = steps.map((step) => {
    if ('call' in step) return step.with;
    return 'publish' in step ? step.data : undefined;
  });
  return referencesIn([...given, ...checks.map((check) => [check.with, check.is])]);
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

function expectedCode(expected: ExpectedEvent): string {
  if (typeof expected === 'string') return `{ type: ${JSON.stringify(expected)} }`;
  const { event, data } = expected;
  return `{ type: ${JSON.stringify(event)}${data === undefined ? '' : `, data: ${valueCode(data)}`} }`;
}

function stepCode(step: StepSpec, way: WaySpec): string {
  if ('wait' in step) return `await wait(${milliseconds(step.wait)});`;
  if ('publish' in step)
    return `await done(publish(${JSON.stringify(step.publish)}, ${valueCode(step.data ?? {})}));`;
  const call = `await done(${callCode(step)});`;
  const { as } = step;
  return as !== undefined && isUsed(as, way) ? `const ${as} = ${call}` : call;
}

/** A result that nothing refers to needs no name. */
function isUsed(name: string, way: WaySpec): boolean {
  return referencesOf(way).some((reference) => reference.name === name);
}

function callCode({ call, with: given }: Pick<CheckSpec, 'call' | 'with'>): string {
  const { module, operation } = splitCall(call);
  const values = given === undefined ? [] : Array.isArray(given) ? (given as unknown[]) : [given];
  return `modules.${camelCase(module)}.${operation}(${values.map(valueCode).join(', ')})`;
}

function checkCode({ claim, path, is, ...call }: CheckSpec): string {
  const result = `await done(${callCode(call)})`;
  const actual = path === undefined ? result : `valueAt(${result}, ${JSON.stringify(path)})`;
  return `{ claim: ${JSON.stringify(claim)}, expected: ${valueCode(is)}, actual: ${actual} }`;
}

/** A value without references as it is: `$$` at the beginning of a text stands for one `$`. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}

function plainText(text: string): string {
  return text.replace(/^\$\$/, '$');
}

/** A value as an expression; references to results are the names of constants. */
export function valueCode(value: unknown): string {
  if (typeof value === 'string') return textCode(value);
  if (Array.isArray(value)) return `[${value.map(valueCode).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${JSON.stringify(key)}: ${valueCode(inner)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}

function textCode(text: string): string {
  const reference = referenceIn(text);
  if (reference === undefined) return JSON.stringify(plainText(text));
  return reference.inside.reduce((code, step) => {
    if (isIndex(step)) return `itemOf(${code}, ${Number(step)})`;
    return /^[A-Za-z_$][\w$]*$/.test(step) ? `${code}.${step}` : `${code}[${JSON.stringify(step)}]`;
  }, reference.name);
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `3m` as `180_000`. */
function milliseconds(period: string): string {
  const [, count = '0', unit = 'ms'] = /^(\d+)([a-z]+)$/.exec(period) ?? [];
  const total = Number(count) * (UNITS[unit] ?? 1);
  return total.toString().replace(/\B(?=(?:\d{3})+$)/g, '_');
}
