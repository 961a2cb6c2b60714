import { workspaceRoot as currentWorkspace, type Tree } from '@nx/devkit';
import { FsTree } from 'nx/src/generators/tree';
import type { Finding } from './core/findings/finding';
import { docsGate } from './core/gates/docs/gate';
import { evaluate } from './core/gates/evaluate';
import { structureGate } from './core/gates/structure/gate';
import type { Milestone } from './core/manifest/manifest';
import { requireManifest } from './core/manifest/parse-manifest';
import type { ModuleView } from './core/module/module-view';
import { moduleGenerator } from './generators/module/generator';
import { knownDomains } from './generators/workspace/plugin-registration';

/** A module that is to be made in memory. */
export interface ModuleRequest {
  /** A blueprint that nx.json lists, or a built-in one. */
  readonly blueprint: string;
  /** A name that no module of the workspace has. */
  readonly name: string;
  /** @default the first of the workspace */
  readonly domain?: string;
  /** @default 'Show what the blueprint makes' */
  readonly purpose?: string;
  /** @default 'poc' */
  readonly milestone?: Milestone;
  /** Options of the blueprint. */
  readonly options?: object;
  /** @default the workspace of the current folder */
  readonly workspaceRoot?: string;
}

/** A module that was made in memory. */
export interface RenderedModule {
  /** Texts of its files, by path from its root. */
  readonly files: ReadonlyMap<string, string>;
  /** What the gates `structure` and `docs` find; the others run code, for which the module has to be written. */
  readonly findings: readonly Finding[];
}

/**
 * Makes a module as `nx g @wsp/amiw:module` does, and writes nothing.
 *
 * @throws AmiwError for what the generator refuses, such as BLUEPRINT_OPTIONS_INVALID.
 */
export async function renderModule(request: ModuleRequest): Promise<RenderedModule> {
  const { workspaceRoot = currentWorkspace, name, blueprint, milestone = 'poc' } = request;
  const tree: Tree = new FsTree(workspaceRoot, false);
  const domains = knownDomains(tree);
  const domain = request.domain ?? domains[0] ?? 'infrastructure';
  await moduleGenerator(tree, {
    ...{ name, domain, blueprint, milestone },
    ...(request.options === undefined ? {} : { options: JSON.stringify(request.options) }),
    purpose: request.purpose ?? 'Show what the blueprint makes',
    allowSimilar: true,
    skipFormat: true,
    skipInstall: true,
  });
  const files = filesOf(tree, `modules/${domain}/${name}`);
  const module = viewOf(files, `modules/${domain}/${name}`, domains, interfacesIn(tree));
  const findings = [structureGate, docsGate].flatMap((gate) => evaluate(gate, { module }).findings);
  return { files, findings };
}

function filesOf(tree: Tree, root: string): ReadonlyMap<string, string> {
  const inside = tree.listChanges().filter(({ path }) => path.startsWith(`${root}/`));
  return new Map(
    inside
      .map(
        ({ path, content }) =>
          [path.slice(root.length + 1), content?.toString('utf8') ?? ''] as const,
      )
      .sort(([one], [two]) => (one < two ? -1 : 1)),
  );
}

/** Nx knows no graph of files that are not written: a document may name what any module of the workspace exports. */
function interfacesIn(tree: Tree): ReadonlyMap<string, string> {
  const folders = tree
    .children('modules')
    .flatMap((domain) => tree.children(`modules/${domain}`).map((name) => `${domain}/${name}`));
  return new Map(
    folders.flatMap((folder) => {
      const file = `modules/${folder}/INTERFACE.md`;
      const text = tree.read(file, 'utf8');
      return text === null ? [] : [[file, text] as const];
    }),
  );
}

function viewOf(
  files: ReadonlyMap<string, string>,
  root: string,
  domains: readonly string[],
  dependencies: ReadonlyMap<string, string>,
): ModuleView {
  const manifest = requireManifest(files.get('wsp.json') ?? '', `${root}/wsp.json`);
  return {
    root,
    manifest,
    files: [...files.keys()],
    read: (file) => {
      const text = files.get(file);
      if (text === undefined) throw new Error(`${root}/${file} is not a file of the module.`);
      return text;
    },
    workspace: {
      domains,
      modules: [],
      events: [],
      commands: undefined,
      dependencies,
      references: new Map(),
      inputs: new Set(),
    },
  };
}
