import {
  type Assignment,
  candidatesOf,
  conditionsOf,
  constantsOf,
  type Dimension,
  dimensionsOf,
  HOUR,
} from './dimensions';
import { reasonOf } from './conditions';
import { decidedBy, findRequest } from './find-request';
import type { Effect, PolicyOptions, Value } from './options';

/** A request with what a module has to say of it, for tests, demo and documents. */
export interface Sample {
  /** By the names in the code, without the hour. */
  readonly request: Assignment;
  readonly hour: number;
  readonly effect: Effect;
  /** Missing when no rule matches. */
  readonly rule?: string;
  readonly reason: string;
}

export interface PolicySamples {
  /** For which grants count: one that leads to a prompt, in modules that ask. */
  readonly open: Sample;
  /** Who wants what in the open one. */
  readonly matter: Assignment;
  /** The same with one thing different at a time. */
  readonly otherMatters: readonly Assignment[];
  /** What no rule matches. */
  readonly unmatched: Sample;
  /** One for each rule, in their order. */
  readonly ruled: readonly Sample[];
  /** Whatever grants there are, these stand: one for each effect, at the hour of the open one where possible. */
  readonly final: readonly Sample[];
  /** Requests at the edges of conditions, with the rule that decides them. */
  readonly edges: readonly Sample[];
}

/** Takes rules of which each decides something; see `checkRules`. */
export function policySamples(options: PolicyOptions): PolicySamples {
  const { rules, defaultEffect } = options;
  const ruled = rules.map((_, index) => sampleOf(options, index));
  const unmatched = sampleOf(options, rules.length);
  const asking = ruled.find(({ effect }) => effect === 'ask');
  const open = defaultEffect === 'ask' ? unmatched : (asking ?? unmatched);
  const matter = matterOf(options, open.request);
  return {
    open,
    matter,
    otherMatters: otherMatters(options, matter),
    unmatched,
    ruled,
    final: finalSamples(options, ruled, unmatched, open.hour),
    edges: edgesOf(options, ruled),
  };
}

/** `{ amount: 5, scope: "read" }` */
export function objectCode(value: Assignment): string {
  return JSON.stringify(value);
}

/** What becomes of requests that no rule matches, as a sentence. */
export const DEFAULT_REASONS: Readonly<Record<Effect, string>> = {
  allow: 'No rule says otherwise.',
  deny: 'No rule allows it, and nobody has granted it.',
  ask: 'No rule decides it, so somebody is asked.',
};

function sampleOf(options: PolicyOptions, index: number, fixed: Assignment = {}): Sample {
  const found = findRequest(options, index, fixed);
  if (found === undefined) throw new Error(`Rule ${index} was checked and decides nothing.`);
  return describe(options, found);
}

function describe(options: PolicyOptions, found: Assignment): Sample {
  const rule = options.rules[decidedBy(options, found)];
  const properties = dimensionsOf(options)
    .filter(({ name }) => name !== HOUR)
    .map(({ name, property }) => [property, found[name] ?? ''] as const);
  return {
    request: Object.fromEntries(properties),
    hour: Number(found[HOUR] ?? 0),
    ...(rule === undefined
      ? { effect: options.defaultEffect, reason: DEFAULT_REASONS[options.defaultEffect] }
      : { effect: rule.effect, rule: rule.name, reason: reasonOf(rule) }),
  };
}

function matterDimensions(options: PolicyOptions): readonly Dimension[] {
  const { subject, grants } = options;
  const names = [subject, 'scope', ...grants.per];
  return dimensionsOf(options).filter(({ name }) => names.includes(name));
}

function matterOf(options: PolicyOptions, request: Assignment): Assignment {
  const properties = matterDimensions(options).map(({ property }) => property);
  return Object.fromEntries(properties.map((property) => [property, request[property] ?? '']));
}

function otherMatters(options: PolicyOptions, matter: Assignment): Assignment[] {
  return matterDimensions(options).flatMap((dimension) => {
    const { property } = dimension;
    const other = candidatesOf(dimension, options).find((value) => value !== matter[property]);
    return other === undefined ? [] : [{ ...matter, [property]: other }];
  });
}

function finalSamples(
  options: PolicyOptions,
  ruled: readonly Sample[],
  unmatched: Sample,
  hour: number,
): Sample[] {
  const effects = ['allow', 'deny'] as const;
  return effects.flatMap((effect) => {
    const candidates = ruled.flatMap((sample, index) => (sample.effect === effect ? [index] : []));
    if (effect === 'allow' && options.defaultEffect === 'allow') candidates.push(ruled.length);
    const atHour = candidates.find((index) => findRequest(options, index, { [HOUR]: hour }));
    if (atHour !== undefined) return [sampleOf(options, atHour, { [HOUR]: hour })];
    const [first] = candidates;
    return first === undefined ? [] : [[...ruled, unmatched][first] ?? unmatched];
  });
}

function edgesOf(options: PolicyOptions, ruled: readonly Sample[]): Sample[] {
  const dimensions = dimensionsOf(options);
  const edges = options.rules.flatMap((rule, index) => {
    const sample = ruled[index];
    return conditionsOf(rule).flatMap(([name]) => {
      const dimension = dimensions.find((known) => known.name === name);
      if (sample === undefined || dimension === undefined) return [];
      return valuesAround(dimension, options, index).map((value) => {
        const base = Object.fromEntries(
          dimensions.map(({ name: key, property }) => [
            key,
            sample.request[property] ?? sample.hour,
          ]),
        );
        return describe(options, { ...base, [name]: value });
      });
    });
  });
  const seen = new Set(ruled.map(identity));
  return edges.filter((edge) => {
    const isNew = !seen.has(identity(edge));
    seen.add(identity(edge));
    return isNew;
  });
}

function identity({ request, hour }: Sample): string {
  return JSON.stringify([request, hour]);
}

/** The values at which a condition of a rule changes its mind, from both sides. */
function valuesAround(dimension: Dimension, options: PolicyOptions, index: number): Value[] {
  const { name, type } = dimension;
  const { when = {}, hours } = options.rules[index] ?? {};
  if (name === HOUR) {
    const { from = 0, to = 0 } = hours ?? {};
    return [...new Set([from, (from + 23) % 24, to % 24, (to + 23) % 24])];
  }
  const constants = constantsOf(when[name]);
  if (type === 'number') {
    return constants.flatMap((value) => [Number(value), Number(value) - 1, Number(value) + 1]);
  }
  const others = candidatesOf(dimension, options).filter((value) => !constants.includes(value));
  return [...constants, ...others.slice(0, 1)];
}
