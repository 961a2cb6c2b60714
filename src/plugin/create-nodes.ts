import type { CreateNodes, CreateNodesResult, ProjectConfiguration } from '@nx/devkit';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../core/manifest/manifest';
import {
  describeProblem,
  parseManifest,
  type ParsedManifest,
} from '../core/manifest/parse-manifest';
import { gateTargets } from './gate-targets';
import {
  normalizePluginOptions,
  type AmiwPluginOptions,
  type NormalizedPluginOptions,
} from './plugin-options';
import { installedTestRunner } from './test-runner';

interface FoundModule {
  readonly file: string;
  readonly root: string;
  readonly parsed: ParsedManifest;
}

/** One `wsp.json` makes one project. Nothing is executed and, per module, no other file is opened. */
export const createNodes: CreateNodes<AmiwPluginOptions> = [
  '**/wsp.json',
  (files, options, { workspaceRoot }) => {
    const normalized = normalizePluginOptions(options);
    const modules = readModules(workspaceRoot, files);
    const testRunner = installedTestRunner(workspaceRoot);
    const contracts = contractsByEvent(modules);
    const names = projectNames(workspaceRoot, modules);
    return modules.map((module): [string, CreateNodesResult] => {
      const name = names.get(module.root);
      const project = toProject(module, normalized, contracts, testRunner);
      return [
        module.file,
        { projects: { [module.root]: name === undefined ? project : { name, ...project } } },
      ];
    });
  },
];

/** For Nx 22, which looks this name up first. */
export const createNodesV2 = createNodes;

/** A manifest at the root, or inside another module (a fixture), makes no project. */
function readModules(workspaceRoot: string, files: readonly string[]): FoundModule[] {
  const roots = new Set(files.map((file) => dirname(file)));
  return [...files]
    .sort()
    .map((file) => ({ file, root: dirname(file) }))
    .filter(({ root }) => root !== '.' && !ancestors(root).some((folder) => roots.has(folder)))
    .map(({ file, root }) => ({ file, root, parsed: parse(join(workspaceRoot, file)) }));
}

function ancestors(root: string): string[] {
  const parts = root.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A file that vanished or cannot be read is a broken manifest, not the end of every Nx command. */
function parse(file: string): ParsedManifest {
  try {
    return parseManifest(readFileSync(file, 'utf8'));
  } catch (error) {
    const found = `The file cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return { problems: [{ line: 1, column: 1, found, expected: 'a readable file' }] };
  }
}

function contractsByEvent(modules: readonly FoundModule[]): ReadonlyMap<string, string[]> {
  const contracts = new Map<string, string[]>();
  for (const { root, parsed } of modules) {
    for (const event of parsed.manifest?.events.publishes ?? []) {
      contracts.set(event, [
        ...(contracts.get(event) ?? []),
        `${root}/contracts/${event}.schema.json`,
      ]);
    }
  }
  return contracts;
}

/**
 * Names for modules that neither package.json nor project.json names. Two equal names would end every Nx command,
 * so the second and later ones get their domain, or their path, in front.
 */
function projectNames(
  workspaceRoot: string,
  modules: readonly FoundModule[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { root } of modules) {
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

function toProject(
  { file, root, parsed }: FoundModule,
  options: NormalizedPluginOptions,
  contracts: ReadonlyMap<string, string[]>,
  testRunner: readonly string[],
): Omit<ProjectConfiguration, 'root'> {
  const { manifest } = parsed;
  const subscribed = (manifest?.events.subscribes ?? []).flatMap(
    (event) => contracts.get(event) ?? [],
  );
  return {
    projectType: 'library',
    sourceRoot: `${root}/src`,
    tags: manifest === undefined ? ['wsp:module', 'wsp:broken'] : tagsOf(manifest),
    targets: gateTargets(options, {
      root,
      contracts: subscribed,
      references: manifest?.references ?? [],
      inputs: manifest?.inputs ?? [],
      testRunner,
    }),
    metadata: {
      technologies: ['wsp'],
      description:
        manifest === undefined
          ? parsed.problems.map((problem) => describeProblem(file, problem)).join('\n')
          : manifest.purpose,
    },
  };
}

function tagsOf({ domain, milestone }: Manifest): string[] {
  return [`domain:${domain}`, 'wsp:module', `milestone:${milestone}`];
}
