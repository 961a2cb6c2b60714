import { addDependenciesToPackageJson, type FileChange, readJson, type Tree } from '@nx/devkit';
import { major } from 'semver';
import type { Blueprint, BlueprintContext, BlueprintPlan } from '../../blueprints/blueprint';
import { templateFolders } from '../../blueprints/template-folders';
import {
  BLOCK_DOCUMENT,
  blockMarks,
  blockText,
  OWN_BLOCK_TEXTS,
  OWN_BLOCKS,
  type OwnBlockName,
} from '../../core/documents/own-blocks';
import { requireManifest } from '../../core/manifest/parse-manifest';
import type { ModuleView } from '../../core/module/module-view';
import { AmiwError } from '../../core/errors';
import { writtenBudgets } from '../../core/manifest/written-budgets';
import { replaceBlocks } from '../../core/markdown/marked-block';
import { isFilled } from '../workspace/filled-files';
import { recordInterface } from '../workspace/mod-log';
import { dependsOn, workspaceProtocol } from '../workspace/packages';
import { projectFiles } from '../workspace/project-files';
import { registerProject, safeMinVersion } from '../workspace/register-project';
import { treeModule } from '../workspace/tree-module';
import { sourceCondition, workspaceKind, type WorkspaceKind } from '../workspace/workspace-kind';
import { renderTemplates } from './render-templates';

/** A module that is to be written. */
export interface ModuleToCreate {
  readonly blueprint: Blueprint;
  readonly context: BlueprintContext;
  readonly plan: BlueprintPlan;
  /** Options as the user wrote them, for the manifest. */
  readonly given?: unknown;
  /** What wsp.json says instead of what it says of a module. */
  readonly manifest?: object;
}

/** What is left to do for a module once everything is formatted; it is told everything that was changed until then. */
export type Ending = (changes: readonly FileChange[]) => void;

/** Writes what is missing of one module, and registers it. Files that are there stay as they are. */
export function createModule(tree: Tree, module: ModuleToCreate): Ending {
  const { blueprint, context, plan } = module;
  const kind = workspaceKind(tree);
  const { root, packageName } = context;
  const isNewInterface = !isFilled(tree, `${root}/${BLOCK_DOCUMENT}`);
  const isNewModLog = !isFilled(tree, `${root}/ModLog.md`);
  for (const [path, text] of Object.entries(
    projectFiles(filesContext(tree, kind, plan, context)),
  )) {
    writeMissing(tree, `${root}/${path}`, text);
  }
  for (const folder of templateFolders(blueprint, plan, context)) {
    renderTemplates(tree, folder, root, plan.variables);
  }
  for (const [path, text] of Object.entries(plan.files ?? {})) {
    writeMissing(tree, `${root}/${path}`, text);
  }
  registerProject(tree, kind, root, packageName);
  // Nx writes in this order: where there is a manifest, a run that was ended has left no gap before it.
  writeMissing(tree, `${root}/wsp.json`, manifestText(module));
  // Without workspaces of the package manager, what a module imports is installed at the root.
  if (kind === 'paths') addDependenciesToPackageJson(tree, newDependencies(tree, plan), {});
  // No formatter touches the block, and one takes as long to walk through it as for all other documents.
  return (changes) => {
    if (!isNewInterface && !isNewModLog) return;
    const written = writtenModule(tree, root, changes);
    if (isNewInterface) fillInterface(tree, written, blueprint);
    if (isNewModLog) recordInterface(tree, written);
  };
}

/** A module as it was written: what it exports is read once for all of its documents. */
export function writtenModule(
  tree: Tree,
  root: string,
  changes: readonly FileChange[],
): ModuleView {
  const file = `${root}/wsp.json`;
  const manifest = requireManifest(tree.read(file, 'utf8') ?? '', file);
  return treeModule(tree, root, manifest, changes);
}

function filesContext(
  tree: Tree,
  kind: WorkspaceKind,
  plan: BlueprintPlan,
  context: BlueprintContext,
) {
  const { root, packageName, projectName, kernelPackage, kernelRoot } = context;
  const moduleVersion = kind === 'solution' ? workspaceProtocol(tree) : '0.0.1';
  const imports = {
    ...(plan.usesKernel ? { [kernelPackage]: kernelRoot } : {}),
    ...plan.modules,
  };
  return {
    kind,
    root,
    packageName,
    projectName,
    tags: tagsOf(context),
    condition: sourceCondition(tree),
    dependencies: {
      ...Object.fromEntries(Object.keys(imports).map((name) => [name, moduleVersion])),
      ...plan.dependencies,
    },
    imports,
    hasTsExecutor: dependsOn(tree, '@nx/js'),
    viteReadsPaths: viteMajor(tree) >= 8,
    eslintConfig: eslintExtension(tree),
  };
}

/** As the plugin infers them. */
function tagsOf({ domain, milestone }: BlueprintContext): string[] {
  return domain === ''
    ? [`milestone:${milestone}`, 'wsp:ecosystem']
    : [`domain:${domain}`, `milestone:${milestone}`, 'wsp:module'];
}

function manifestText(module: ModuleToCreate): string {
  const up = module.context.root
    .split('/')
    .map(() => '..')
    .join('/');
  const { budgets = [] } = module.plan;
  const manifest = {
    $schema: `${up}/node_modules/@wsp/amiw/schemas/wsp.schema.json`,
    ...(module.manifest ?? moduleManifest(module)),
    ...(budgets.length === 0 ? {} : { budgets: writtenBudgets(budgets) }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function moduleManifest({ blueprint, context, plan, given }: ModuleToCreate): object {
  const { name, domain, purpose, milestone } = context;
  return {
    name,
    domain,
    purpose,
    blueprint: blueprint.name,
    ...(given === undefined ? {} : { options: given }),
    milestone,
    events: { publishes: plan.publishes, subscribes: plan.subscribes },
    ...(plan.exemptions === undefined ? {} : { exemptions: plan.exemptions }),
  };
}

function writeMissing(tree: Tree, path: string, text: string): void {
  if (!isFilled(tree, path)) tree.write(path, text);
}

/** INTERFACE.md's blocks come out of the sources and contracts, by the code that the docs gate judges them with. */
export function fillInterface(
  tree: Tree,
  module: ModuleView,
  { name }: Pick<Blueprint, 'name'>,
): void {
  if (!module.files.includes(BLOCK_DOCUMENT)) return;
  const texts = OWN_BLOCKS.map((block) => [block, blockText(block, module)]);
  const { text, problems } = replaceBlocks(
    module.read(BLOCK_DOCUMENT),
    Object.fromEntries(texts) as Record<OwnBlockName, string>,
  );
  for (const block of OWN_BLOCKS) {
    const problem = problems[block];
    if (problem === undefined) continue;
    if (problem === 'missing' && OWN_BLOCK_TEXTS[block](module) === undefined) continue;
    const [start, end] = blockMarks(block);
    throw new AmiwError('BLOCK_UNREADABLE', {
      found: `INTERFACE.md.template of the blueprint "${name}" has no block \`${block}\` (${problem}).`,
      expected: `Expected the marks \`${start}\` and \`${end}\`, once each, in this order.`,
      fix: 'put the two marks where the block belongs',
    });
  }
  tree.write(`${module.root}/${BLOCK_DOCUMENT}`, text);
}

function newDependencies(tree: Tree, plan: BlueprintPlan): Record<string, string> {
  return Object.fromEntries(
    Object.entries(plan.dependencies).filter(([name]) => !dependsOn(tree, name)),
  );
}

function viteMajor(tree: Tree): number {
  const { dependencies, devDependencies } = readJson<
    Record<string, Record<string, string> | undefined>
  >(tree, 'package.json');
  const lowest = safeMinVersion(devDependencies?.['vite'] ?? dependencies?.['vite'] ?? '');
  return lowest === null ? 0 : major(lowest);
}

/** First-party generators give a project an ESLint config of its own where the root has a flat one. */
function eslintExtension(tree: Tree): string | undefined {
  if (!dependsOn(tree, '@nx/eslint-plugin') || !dependsOn(tree, 'jsonc-eslint-parser'))
    return undefined;
  return ['mjs', 'js'].find((extension) => tree.exists(`eslint.config.${extension}`));
}
