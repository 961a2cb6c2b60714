import {
  type Assignment,
  candidatesOf,
  conditionsOf,
  dimensionsOf,
  firstMatch,
} from './dimensions';
import type { PolicyOptions, RuleOption, Value } from './options';

/** More than any sensible set of rules needs; beyond it, a request is taken not to exist. */
const MOST_STEPS = 50_000;

type Domains = ReadonlyMap<string, readonly Value[]>;

/**
 * A request that a rule decides, found by going back on choices that do not lead to one.
 *
 * @param index The rule's place; the number of rules for a request that none of them matches.
 * @param fixed Values that the request must have.
 */
export function findRequest(
  options: PolicyOptions,
  index: number,
  fixed: Assignment = {},
): Assignment | undefined {
  const wanted = options.rules[index];
  const start = new Map(
    dimensionsOf(options).map((dimension) => {
      const { name } = dimension;
      const given = fixed[name];
      return [name, given === undefined ? candidatesOf(dimension, options) : [given]] as const;
    }),
  );
  const fitting = wanted === undefined ? start : narrowed(start, wanted);
  const found = fitting && avoid(fitting, options.rules.slice(0, index), { steps: 0 });
  return (
    found && Object.fromEntries([...found].map(([name, [value = '']]) => [name, value] as const))
  );
}

/** Index of the rule that decides a request; the number of rules when none does. */
export function decidedBy(options: PolicyOptions, request: Assignment): number {
  const rule = firstMatch(options.rules, request);
  return rule === undefined ? options.rules.length : options.rules.indexOf(rule);
}

function narrowed(domains: Domains, rule: RuleOption): Domains | undefined {
  return conditionsOf(rule).reduce<Domains | undefined>(
    (rest, [name, test]) => rest && filtered(rest, name, test),
    domains,
  );
}

/** Keeps what no rule of the list matches: of each rule, at least one condition must fail. */
function avoid(
  domains: Domains,
  [rule, ...others]: readonly RuleOption[],
  effort: { steps: number },
): Domains | undefined {
  effort.steps += 1;
  if (rule === undefined) return domains;
  if (effort.steps > MOST_STEPS) return undefined;
  for (const [name, test] of conditionsOf(rule)) {
    const rest = filtered(domains, name, (value) => !test(value));
    const found = rest && avoid(rest, others, effort);
    if (found !== undefined) return found;
  }
  return undefined;
}

function filtered(
  domains: Domains,
  name: string,
  keep: (value: Value) => boolean,
): Domains | undefined {
  const before = domains.get(name) ?? [];
  const after = before.filter(keep);
  if (after.length === 0) return undefined;
  return after.length === before.length ? domains : new Map([...domains, [name, after]]);
}
