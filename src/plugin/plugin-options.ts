import type { TargetConfiguration } from '@nx/devkit';
import { DEFAULT_DOMAINS } from '../core/domains/domains';
import { AmiwError } from '../core/errors';
import { GATE_NAMES, type GateName } from '../core/gates/gate';
import { nearestName } from '../core/naming/nearest';

/** `false` removes a gate's target, a string renames it, an object extends it (`name` renames it too). */
export type GateTargetOption =
  string | false | (Partial<TargetConfiguration> & { readonly name?: string });

/** Options of the plugin in nx.json. */
export type AmiwPluginOptions = {
  /** Domains that modules may be placed in, kebab-case. @default the ten of WSP 3 */
  readonly domains?: readonly string[];
} & Readonly<Partial<Record<GateName, GateTargetOption>>>;

export interface GateTarget {
  readonly name: string;
  /** What the workspace adds to the inferred target. */
  readonly extension: Partial<TargetConfiguration>;
}

export interface NormalizedPluginOptions {
  readonly domains: readonly string[];
  /** `undefined` for a gate that is switched off. */
  readonly gates: Readonly<Record<GateName, GateTarget | undefined>>;
}

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Fills in the defaults. Throws `AmiwError` `OPTIONS_INVALID` for what nx.json cannot mean. */
export function normalizePluginOptions(
  options: AmiwPluginOptions | undefined,
): NormalizedPluginOptions {
  const given = options ?? {};
  for (const key of Object.keys(given)) requireKnown(key);
  return {
    domains: normalizeDomains(given.domains),
    gates: Object.fromEntries(
      GATE_NAMES.map((gate) => [gate, normalizeTarget(gate, given[gate])]),
    ) as NormalizedPluginOptions['gates'],
  };
}

function requireKnown(key: string): void {
  const known: readonly string[] = ['domains', ...GATE_NAMES];
  if (known.includes(key)) return;
  const nearest = nearestName(key, known);
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${key}" is not an option of @wsp/amiw.`,
    expected: `Expected one of: ${known.join(', ')}.`,
    fix: nearest === undefined ? `remove "${key}"` : `write "${nearest}" instead of "${key}"`,
  });
}

function normalizeDomains(domains: readonly string[] | undefined): readonly string[] {
  if (domains === undefined) return DEFAULT_DOMAINS.map(({ name }) => name);
  const wrong: unknown = Array.isArray(domains)
    ? domains.find((domain) => !isKebab(domain))
    : domains;
  if (wrong === undefined && domains.length > 0) return domains;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"domains" of @wsp/amiw holds ${JSON.stringify(wrong ?? domains)}.`,
    expected: 'Expected a list of kebab-case names.',
    fix: 'write for example "domains": ["billing", "shipping"]',
  });
}

function isKebab(value: unknown): boolean {
  return typeof value === 'string' && KEBAB.test(value);
}

function normalizeTarget(
  gate: GateName,
  option: GateTargetOption | undefined,
): GateTarget | undefined {
  if (option === false) return undefined;
  if (option === undefined) return { name: `wsp-${gate}`, extension: {} };
  if (typeof option === 'string' && option !== '') return { name: option, extension: {} };
  if (typeof option === 'object' && !Array.isArray(option)) {
    const { name = `wsp-${gate}`, ...extension } = option;
    return { name, extension };
  }
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${gate}" of @wsp/amiw is ${JSON.stringify(option)}.`,
    expected: 'Expected false, a target name, or an object that extends the target.',
    fix: `write for example "${gate}": "wsp-${gate}"`,
  });
}
