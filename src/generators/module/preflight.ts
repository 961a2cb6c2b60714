import type { Tree } from '@nx/devkit';
import {
  type ModuleBlueprints,
  workspaceBlueprints,
} from '../../blueprints/own/workspace-blueprints';
import { requireKnownDomain } from '../../core/domains/check-domain';
import { domainsOf } from '../../core/domains/domains';
import { describePlacement, rankDomains, type Placement } from '../../core/domains/placement';
import { AmiwError } from '../../core/errors';
import type { ModuleManifest } from '../../core/manifest/manifest';
import { moduleNameProblem } from '../../core/naming/module-name';
import { purposeProblem } from '../../core/naming/purpose';
import { findSimilarPurpose } from '../../core/naming/similar-purpose';
import { manifestAt, type ExistingManifests, type ExistingModule } from '../workspace/manifests';
import { type ExistingProject, requireFreeName } from '../workspace/free-name';
import { npmScope, packageName, packageNameAt } from '../workspace/packages';
import { blueprintSettings } from '../workspace/plugin-registration';
import type { NormalizedOptions } from './normalize-options';
import { requireVisible } from './require-visible';

/** A module that may be written. */
export interface Approved extends ModuleBlueprints {
  readonly root: string;
  readonly domain: string;
  /** The manifest that lies there already, when the generator is run again. */
  readonly existing: ModuleManifest | undefined;
  /** Why the domain was chosen; `undefined` when it was given. */
  readonly placement: readonly Placement[] | undefined;
}

/** What the workspace knows before anything is written. */
export interface Surroundings extends ExistingManifests {
  readonly domains: readonly string[];
  readonly projects: readonly ExistingProject[];
}

/**
 * Phase 1 of WSP 33: looks at everything that can be wrong before the tree is touched.
 * @throws AmiwError NAME_INVALID, PURPOSE_MISSING, DOMAIN_MISSING, DOMAIN_UNKNOWN, DOMAIN_INVALID, NAME_TAKEN,
 * FOLDER_IGNORED, PURPOSE_INVALID, MODULE_FOLDER_FOREIGN, PURPOSE_DUPLICATE, BLUEPRINT_MISSING, BLUEPRINT_UNKNOWN and what else can be
 * wrong with a blueprint
 */
export async function preflight(
  tree: Tree,
  options: NormalizedOptions,
  around: Surroundings,
): Promise<Approved> {
  const problem = moduleNameProblem(options.name);
  if (problem !== undefined) throw new AmiwError('NAME_INVALID', problem);
  const known = around.modules.find(({ manifest }) => manifest.name === options.name);
  const { domain, placement } = chooseDomain(options, around, known);
  const root = `modules/${domain}/${options.name}`;
  requireVisible(tree, root);
  const existing = moduleAt(tree, root);
  // A second run completes the module as what it is.
  const wanted = existing === undefined ? options.blueprint : blueprintOf(existing, root);
  const blueprints = await workspaceBlueprints(wanted, blueprintSettings(tree));
  const holder = known ?? around.ecosystems.find(({ manifest }) => manifest.name === options.name);
  const { name } = options;
  requireFreeName(tree, around.projects, { name, root, holder, instead: `${domain}-${name}` });
  requireOwnFolder(tree, { name, root, existing });
  if (existing === undefined) {
    requirePurpose(options);
    requireNewPurpose(options, around.modules);
  }
  return { root, domain, ...blueprints, existing, placement };
}

function blueprintOf({ blueprint }: ModuleManifest, root: string): string {
  if (blueprint !== undefined) return blueprint;
  throw new AmiwError('BLUEPRINT_MISSING', {
    where: `${root}/wsp.json`,
    found: 'The module was written by hand: its manifest names no blueprint.',
    expected: 'Expected a blueprint to complete it by; nothing has been changed.',
    fix: `write what is missing (\`nx run-many -t wsp-structure,wsp-docs\` says what), or add for example "blueprint": "service" to ${root}/wsp.json`,
  });
}

/** The manifest of the module that lies there already. */
function moduleAt(tree: Tree, root: string): ModuleManifest | undefined {
  const manifest = manifestAt(tree, root);
  if (manifest?.kind !== 'ecosystem') return manifest;
  throw new AmiwError('MODULE_FOLDER_FOREIGN', {
    found: `${root} holds the ecosystem "${manifest.name}".`,
    expected: 'Expected a free folder, or a module.',
    fix: `choose another name, or move the ecosystem to ecosystems/${manifest.name}`,
  });
}

function chooseDomain(
  options: NormalizedOptions,
  { domains }: Surroundings,
  known: ExistingModule | undefined,
): Pick<Approved, 'domain' | 'placement'> {
  if (options.domain !== undefined && options.domain !== 'auto') {
    requireKnownDomain(options.domain, domains);
    if (options.domain === options.name) throw repeatedSegment(options.name);
    return { domain: options.domain, placement: undefined };
  }
  if (known !== undefined) return { domain: known.manifest.domain, placement: undefined };
  requirePurpose(options);
  const ranking = rankDomains(options.purpose, domainsOf(domains)).filter(({ score }) => score > 0);
  const [best] = ranking;
  if (options.domain === 'auto' && best !== undefined)
    return { domain: best.domain, placement: ranking };
  throw noDomain(options, ranking, domains);
}

function noDomain(
  { domain, purpose }: NormalizedOptions,
  ranking: readonly Placement[],
  domains: readonly string[],
): AmiwError {
  const [best] = ranking;
  const fits = ranking.slice(0, 3).map(describePlacement).join(', then ');
  return new AmiwError('DOMAIN_MISSING', {
    found:
      domain === 'auto' ? `No word of "${purpose}" speaks for a domain.` : 'No domain was given.',
    expected: `Expected one of: ${domains.join(', ')}.${best === undefined ? '' : `\nBy its purpose it fits ${fits}.`}`,
    fix:
      best === undefined
        ? 'add --domain=<domain>'
        : `add --domain=${best.domain}, or --domain=auto to take the best fit`,
  });
}

function repeatedSegment(name: string): AmiwError {
  return new AmiwError('NAME_INVALID', {
    found: `The module would be modules/${name}/${name}.`,
    expected: 'Expected a name that differs from its domain.',
    fix: 'choose a name that says what it does in that domain',
  });
}

function requirePurpose({ name, purpose }: NormalizedOptions): void {
  if (purpose !== '') {
    const problem = purposeProblem(purpose);
    if (problem === undefined) return;
    throw new AmiwError('PURPOSE_INVALID', {
      found: problem,
      expected: 'Expected one plain sentence of at most 300 characters.',
      fix: 'say in --purpose what the module is for, without marks of Markdown, HTML or templates',
    });
  }
  throw new AmiwError('PURPOSE_MISSING', {
    found: `The module "${name}" has no purpose.`,
    expected: 'Expected one sentence that says what it is for.',
    fix: 'add --purpose="Keep what people asked for, and find it again", in your words',
  });
}

function requireOwnFolder(
  tree: Tree,
  { name, root, existing }: Pick<Approved, 'root' | 'existing'> & { readonly name: string },
): void {
  const wanted = packageName(npmScope(tree), name);
  const present = packageNameAt(tree, root);
  if (existing === undefined && present !== undefined && present !== wanted) {
    throw new AmiwError('MODULE_FOLDER_FOREIGN', {
      found: `${root} holds the package "${present}" and no wsp.json.`,
      expected: 'Expected a free folder, or a module.',
      fix: 'choose another name, or move what is there',
    });
  }
}

function requireNewPurpose(
  { purpose, allowSimilar }: NormalizedOptions,
  modules: readonly ExistingModule[],
): void {
  if (allowSimilar) return;
  const similar = findSimilarPurpose(
    purpose,
    modules.map(({ manifest }) => manifest),
  );
  if (similar === undefined) return;
  throw new AmiwError('PURPOSE_DUPLICATE', {
    found: `The module "${similar.name}" has nearly the same purpose ("${similar.purpose}", ${Math.floor(similar.similarity * 100)} % of the words).`,
    expected: 'Expected a purpose that no other module has (WSP 84).',
    fix: `extend "${similar.name}", say in --purpose how the new module differs, or add --allowSimilar`,
  });
}
