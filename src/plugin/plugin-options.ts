import type { TargetConfiguration } from '@nx/devkit';
import { DEFAULT_DOMAINS } from '../core/domains/domains';
import { AmiwError } from '../core/errors';
import { GATE_NAMES, type GateName } from '../core/gates/gate';
import { nearestName } from '../core/naming/nearest';

/** `false` removes a target, a string renames it, an object extends it (`name` renames it too). */
export type GateTargetOption =
  string | false | (Partial<TargetConfiguration> & { readonly name?: string });

/** Options of the plugin in nx.json. */
export type AmiwPluginOptions = {
  /** Domains that modules may be placed in, kebab-case. @default the ten of WSP 3 */
  readonly domains?: readonly string[];
  /**
   * Blueprints beside the built-in ones: folders from the workspace root (`./tools/blueprints/pricing`), or of installed
   * packages (`@acme/blueprints/pricing`). Only generators read them. @default []
   */
  readonly blueprints?: readonly string[];
  /** Folder from the workspace root whose `<blueprint>/files` replace templates. @default 'tools/blueprints' */
  readonly blueprintFolder?: string;
  /** The target of ecosystems that writes their report. @default 'wsp-report' */
  readonly report?: GateTargetOption;
  /**
   * Reporters beside the built-in ones, by the names that `--format` takes: files from the workspace root
   * (`./tools/reporters/wiki.cjs`), or modules of installed packages (`@acme/reporters/wiki`). Only the generator
   * `findings` loads them. @default {}
   */
  readonly reporters?: Readonly<Record<string, string>>;
  /**
   * Whether the project graph has an edge from each subscriber to the publishers of its events, as far as that closes no
   * circle. @default false
   */
  readonly eventEdges?: boolean;
} & Readonly<Partial<Record<GateName, GateTargetOption>>>;

export interface GateTarget {
  readonly name: string;
  /** What the workspace adds to the inferred target. */
  readonly extension: Partial<TargetConfiguration>;
}

export interface NormalizedPluginOptions {
  readonly domains: readonly string[];
  readonly blueprints: readonly string[];
  /** Without a slash at its end. */
  readonly blueprintFolder: string;
  readonly reporters: Readonly<Record<string, string>>;
  /** `undefined` for a gate that is switched off. */
  readonly gates: Readonly<Record<GateName, GateTarget | undefined>>;
  /** `undefined` if it is switched off. */
  readonly report: GateTarget | undefined;
}

/** Where a workspace keeps blueprints, unless it says otherwise. */
export const DEFAULT_BLUEPRINT_FOLDER = 'tools/blueprints';

/** Options that are no gates. */
const OTHER_OPTIONS = [
  'domains',
  'blueprints',
  'blueprintFolder',
  'report',
  'reporters',
  'eventEdges',
] as const;

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Fills in the defaults. Throws `AmiwError` `OPTIONS_INVALID` for what nx.json cannot mean. */
export function normalizePluginOptions(
  options: AmiwPluginOptions | undefined,
): NormalizedPluginOptions {
  const given = options ?? {};
  for (const key of Object.keys(given)) requireKnown(key);
  requireSwitch('eventEdges', given.eventEdges);
  return {
    domains: normalizeDomains(given.domains),
    blueprints: normalizeBlueprints(given.blueprints),
    blueprintFolder: normalizeBlueprintFolder(given.blueprintFolder),
    reporters: normalizeReporters(given.reporters),
    gates: Object.fromEntries(
      GATE_NAMES.map((gate) => [gate, normalizeTarget(gate, given[gate])]),
    ) as NormalizedPluginOptions['gates'],
    report: normalizeTarget('report', given.report),
  };
}

function requireKnown(key: string): void {
  const known: readonly string[] = [...OTHER_OPTIONS, ...GATE_NAMES];
  if (known.includes(key)) return;
  const nearest = nearestName(key, known);
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${key}" is not an option of @wsp/amiw.`,
    expected: `Expected one of: ${known.join(', ')}.`,
    fix: nearest === undefined ? `remove "${key}"` : `write "${nearest}" instead of "${key}"`,
  });
}

function requireSwitch(key: 'eventEdges', value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${key}" of @wsp/amiw is ${JSON.stringify(value)}.`,
    expected: 'Expected true or false.',
    fix: `write "${key}": true, or take it out`,
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

function normalizeBlueprints(blueprints: readonly string[] = []): readonly string[] {
  const wrong: unknown = Array.isArray(blueprints)
    ? blueprints.find((reference: unknown, at) => !isReference(reference, blueprints.slice(0, at)))
    : blueprints;
  if (wrong === undefined) return blueprints;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"blueprints" of @wsp/amiw holds ${JSON.stringify(wrong)}.`,
    expected:
      'Expected a list of folders, each once: paths that start with "./", or folders of packages.',
    fix: 'write for example "blueprints": ["./tools/blueprints/pricing"]',
  });
}

function isReference(value: unknown, before: readonly unknown[]): boolean {
  return (
    typeof value === 'string' && /^(?![/\\]|[A-Za-z]:)./.test(value) && !before.includes(value)
  );
}

function normalizeBlueprintFolder(folder = DEFAULT_BLUEPRINT_FOLDER): string {
  const trimmed = typeof folder === 'string' ? folder.replace(/^\.\//, '').replace(/\/+$/, '') : '';
  if (isInside(trimmed)) return trimmed;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"blueprintFolder" of @wsp/amiw is ${JSON.stringify(folder)}.`,
    expected: 'Expected a folder inside the workspace, by its path from the root.',
    fix: `write for example "blueprintFolder": "${DEFAULT_BLUEPRINT_FOLDER}"`,
  });
}

function normalizeReporters(
  reporters: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const isMap: boolean =
    typeof reporters === 'object' && !Array.isArray(reporters) && (reporters as unknown) !== null;
  const wrong: unknown = isMap
    ? Object.entries(reporters).find(([name, file]) => !isKebab(name) || !isReference(file, []))
    : reporters;
  if (wrong === undefined) return reporters;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"reporters" of @wsp/amiw holds ${JSON.stringify(wrong)}.`,
    expected:
      'Expected kebab-case names with files: paths that start with "./", or modules of packages.',
    fix: 'write for example "reporters": { "wiki": "./tools/reporters/wiki.cjs" }',
  });
}

/** Whether a path from the workspace root stays inside the workspace, and is written with forward slashes. */
export function isInside(path: string): boolean {
  return /^(?!\/|[A-Za-z]:)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\0]+$/.test(path);
}

function isKebab(value: unknown): boolean {
  return typeof value === 'string' && KEBAB.test(value);
}

function normalizeTarget(
  executor: GateName | 'report',
  option: GateTargetOption | undefined,
): GateTarget | undefined {
  if (option === false) return undefined;
  if (option === undefined) return { name: `wsp-${executor}`, extension: {} };
  if (typeof option === 'string' && option !== '') return { name: option, extension: {} };
  if (typeof option === 'object' && !Array.isArray(option)) {
    const { name = `wsp-${executor}`, ...extension } = option;
    return { name, extension };
  }
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${executor}" of @wsp/amiw is ${JSON.stringify(option)}.`,
    expected: 'Expected false, a target name, or an object that extends the target.',
    fix: `write for example "${executor}": "wsp-${executor}"`,
  });
}
