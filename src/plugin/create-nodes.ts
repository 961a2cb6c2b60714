import type { CreateNodes, CreateNodesResult, ProjectConfiguration } from '@nx/devkit';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EventLinks } from '../core/contracts/event-links';
import type { Manifest } from '../core/manifest/manifest';
import { describeProblem } from '../core/manifest/parse-manifest';
import {
  contractsByEvent,
  eventLinksByModule,
  subscribedContracts,
  type ContractsByEvent,
} from './contracts';
import { ecosystemLinks } from './ecosystem-links';
import { modulesAmong, readManifest, type FoundManifest, type FoundModule } from './found-manifest';
import { gateTargets, type ProjectLinks } from './gate-targets';
import {
  normalizePluginOptions,
  type AmiwPluginOptions,
  type NormalizedPluginOptions,
} from './plugin-options';
import { reportTargets } from './report-target';
import { COMPILER, installedPackages, TEST_RUNNER } from './installed-packages';

/** Of the projects that modules make, broken ones among them. */
export const MODULE_TAG = 'wsp:module';

/** One `wsp.json` makes one project. Nothing is executed and, per manifest, no other file is opened. */
export const createNodes: CreateNodes<AmiwPluginOptions> = [
  '**/wsp.json',
  (files, options, { workspaceRoot }) => {
    const normalized = normalizePluginOptions(options);
    const found = readManifests(workspaceRoot, files);
    const modules = modulesAmong(found);
    const surroundings: Surroundings = {
      options: normalized,
      modules,
      contracts: contractsByEvent(modules),
      events: eventLinksByModule(modules),
      testRunner: installedPackages(workspaceRoot, TEST_RUNNER),
      compiler: installedPackages(workspaceRoot, COMPILER),
      workspaceRoot,
    };
    const names = projectNames(workspaceRoot, found);
    return found.map((one): [string, CreateNodesResult] => {
      const name = names.get(one.root);
      const project = toProject(one, surroundings);
      return [
        one.file,
        { projects: { [one.root]: name === undefined ? project : { name, ...project } } },
      ];
    });
  },
];

/** For Nx 22, which looks this name up first. */
export const createNodesV2 = createNodes;

/** A manifest at the root, or inside another project (a fixture), makes no project. */
function readManifests(workspaceRoot: string, files: readonly string[]): FoundManifest[] {
  const roots = new Set(files.map((file) => dirname(file)));
  return [...files]
    .sort()
    .map((file) => ({ file, root: dirname(file) }))
    .filter(({ root }) => root !== '.' && !ancestors(root).some((folder) => roots.has(folder)))
    .map(({ file, root }) => ({ file, root, parsed: readManifest(join(workspaceRoot, file)) }));
}

function ancestors(root: string): string[] {
  const parts = root.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Names for projects that neither package.json nor project.json names. Two equal names would end every Nx command,
 * so the second and later ones get their domain, or their path, in front.
 */
function projectNames(
  workspaceRoot: string,
  found: readonly FoundManifest[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { root } of found) {
    if (
      ['package.json', 'project.json'].some((file) => existsSync(join(workspaceRoot, root, file)))
    )
      continue;
    const parts = root.split('/');
    const candidates = [parts.slice(-1), parts.slice(-2), parts].map((segments) =>
      segments.join('-'),
    );
    const name = candidates.find((candidate) => !taken.has(candidate)) ?? root;
    taken.add(name);
    names.set(root, name);
  }
  return names;
}

interface Surroundings {
  readonly options: NormalizedPluginOptions;
  readonly modules: readonly FoundModule[];
  readonly contracts: ContractsByEvent;
  readonly events: ReadonlyMap<Manifest, EventLinks>;
  readonly testRunner: readonly string[];
  readonly compiler: readonly string[];
  readonly workspaceRoot: string;
}

function toProject(
  { file, root, parsed }: FoundManifest,
  surroundings: Surroundings,
): Omit<ProjectConfiguration, 'root'> {
  const { manifest } = parsed;
  const { options, testRunner, compiler, workspaceRoot } = surroundings;
  const links: ProjectLinks = {
    ...linksOf(manifest, surroundings),
    root,
    references: manifest?.references ?? [],
    inputs: manifest?.inputs ?? [],
    testRunner,
    compiler,
    workspaceRoot,
  };
  return {
    projectType: 'library',
    sourceRoot: `${root}/src`,
    tags: manifest === undefined ? [MODULE_TAG, 'wsp:broken'] : tagsOf(manifest),
    targets: { ...gateTargets(options, links), ...reportTargets(options, links) },
    metadata: {
      technologies: ['wsp'],
      description:
        manifest === undefined
          ? parsed.problems.map((problem) => describeProblem(file, problem)).join('\n')
          : manifest.purpose,
    },
  };
}

/** What other manifests say of the one. */
function linksOf(
  manifest: Manifest | undefined,
  { modules, contracts, events }: Surroundings,
): Pick<ProjectLinks, 'contracts' | 'ecosystem' | 'events'> {
  if (manifest === undefined) return { contracts: [] };
  if (manifest.kind === 'module') {
    const own = events.get(manifest);
    return {
      contracts: subscribedContracts(manifest, contracts),
      ...(own === undefined ? {} : { events: own }),
    };
  }
  const ecosystem = ecosystemLinks(manifest, modules, contracts);
  return { contracts: ecosystem.contracts, ecosystem };
}

function tagsOf(manifest: Manifest): string[] {
  const milestone = `milestone:${manifest.milestone}`;
  return manifest.kind === 'ecosystem'
    ? ['wsp:ecosystem', milestone]
    : [`domain:${manifest.domain}`, MODULE_TAG, milestone];
}
