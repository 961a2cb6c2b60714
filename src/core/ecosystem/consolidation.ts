import type { Domain } from '../domains/domains';
import { type Placement, rankDomains } from '../domains/placement';
import { PLATFORMS } from '../domains/platforms';

/** What is known of a module when it is placed. */
export interface PlacedModule {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
}

/** Modules that gather what one platform offers, instead of what one domain does (WSP 3). */
export interface Consolidation {
  readonly platform: string;
  /** Names of the modules, as they stand in the specification. */
  readonly modules: readonly string[];
  /** Where the functions belong. */
  readonly split: readonly Part[];
}

/** A function, and the domain that it belongs to. */
export interface Part {
  readonly domain: string;
  /** Name of the module that it is a part of. */
  readonly of: string;
  /** Words of its purpose that speak for that domain. */
  readonly words: readonly string[];
}

/** From this many domains on, one module does too many different things. */
const TOO_MANY = 3;

/**
 * Finds what is cut by platform and not by function: a module that is named after a platform and does what belongs to
 * three domains or more, and a domain that holds modules of one platform which belong to other domains.
 */
export function findConsolidation(
  modules: readonly PlacedModule[],
  domains: readonly Domain[],
): readonly Consolidation[] {
  const bundles = modules.flatMap((module) => bundleOf(module, domains));
  const bundled = new Set(bundles.flatMap((bundle) => bundle.modules));
  const others = modules.filter(({ name }) => !bundled.has(name));
  return [...bundles, ...gatherings(others, domains)];
}

function bundleOf(module: PlacedModule, domains: readonly Domain[]): Consolidation[] {
  const platform = platformOf(module.name);
  if (platform === undefined) return [];
  const split = strongest(module, domains).map(({ domain, words }) => ({
    domain,
    of: module.name,
    words,
  }));
  return split.length < TOO_MANY ? [] : [{ platform, modules: [module.name], split }];
}

/** The domains that have a word of the purpose for themselves, best first. */
function strongest({ purpose }: PlacedModule, domains: readonly Domain[]): Placement[] {
  const taken = new Set<string>();
  return rankDomains(purpose, domains).flatMap((placement) => {
    const words = placement.words.filter((word) => !taken.has(word) && !PLATFORMS.has(word));
    for (const word of words) taken.add(word);
    return words.length === 0 ? [] : [{ ...placement, words }];
  });
}

function gatherings(modules: readonly PlacedModule[], domains: readonly Domain[]): Consolidation[] {
  const groups = new Map<string, PlacedModule[]>();
  for (const module of modules) {
    const platform = platformOf(module.name);
    if (platform === undefined) continue;
    const key = `${platform} ${module.domain}`;
    groups.set(key, [...(groups.get(key) ?? []), module]);
  }
  return [...groups].flatMap(([key, group]) => {
    const split = group.map((module) => partOf(module, domains));
    const wanted = new Set(split.map(({ domain }) => domain));
    if (group.length < 2 || wanted.size < 2) return [];
    const [platform = ''] = key.split(' ');
    return [{ platform, modules: group.map(({ name }) => name), split }];
  });
}

function partOf(module: PlacedModule, domains: readonly Domain[]): Part {
  const [best] = strongest(module, domains);
  return { domain: best?.domain ?? module.domain, of: module.name, words: best?.words ?? [] };
}

function platformOf(name: string): string | undefined {
  return name.split('-').find((word) => PLATFORMS.has(word));
}
