import { addDependenciesToPackageJson, readJson, type Tree } from '@nx/devkit';
import { major } from 'semver';
import type { Blueprint, BlueprintContext, BlueprintPlan } from '../../blueprints/blueprint';
import { templateFolders } from '../../blueprints/template-folders';
import {
  BLOCK_DOCUMENT,
  blockMarks,
  blockText,
  OWN_BLOCK_TEXTS,
  OWN_BLOCKS,
} from '../../core/documents/own-blocks';
import { AmiwError } from '../../core/errors';
import type { Budget } from '../../core/manifest/manifest';
import { writtenBudgets } from '../../core/manifest/written-budgets';
import { replaceBlock } from '../../core/markdown/marked-block';
import { manifestAt } from '../workspace/manifests';
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
  /** With the blueprint's defaults. */
  readonly options: object;
  /** As the user wrote them, for the manifest. */
  readonly given?: unknown;
  /** What wsp.json says instead of what it says of a module. */
  readonly manifest?: object;
  /** @default those of the blueprint */
  readonly budgets?: readonly Budget[];
}

/**
 * Writes what is missing of one module, and registers it. Files that are there stay as they are.
 *
 * @returns what is left to do once everything is formatted.
 */
export function createModule(tree: Tree, module: ModuleToCreate): () => void {
  const { blueprint, context, options } = module;
  const plan = blueprint.plan(context, options);
  const kind = workspaceKind(tree);
  const { root, packageName } = context;
  const isNewInterface = !tree.exists(`${root}/INTERFACE.md`);
  const isNewModLog = !tree.exists(`${root}/ModLog.md`);
  writeMissing(tree, `${root}/wsp.json`, manifestText(module, plan));
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
  // Without workspaces of the package manager, what a module imports is installed at the root.
  if (kind === 'paths') addDependenciesToPackageJson(tree, newDependencies(tree, plan), {});
  // No formatter touches the block, and one takes as long to walk through it as for all other documents.
  return () => {
    if (isNewInterface) fillInterface(tree, root, blueprint);
    if (isNewModLog) recordInterface(tree, root);
  };
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

function manifestText(module: ModuleToCreate, plan: BlueprintPlan): string {
  const up = module.context.root
    .split('/')
    .map(() => '..')
    .join('/');
  const { budgets = plan.budgets ?? [] } = module;
  const manifest = {
    $schema: `${up}/node_modules/@wsp/amiw/schemas/wsp.schema.json`,
    ...(module.manifest ?? moduleManifest(module, plan)),
    ...(budgets.length === 0 ? {} : { budgets: writtenBudgets(budgets) }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function moduleManifest(
  { blueprint, context, given }: ModuleToCreate,
  plan: BlueprintPlan,
): object {
  const { name, domain, purpose, milestone } = context;
  return {
    name,
    domain,
    purpose,
    blueprint: blueprint.name,
    ...(given === undefined ? {} : { options: given }),
    milestone,
    events: { publishes: plan.publishes, subscribes: plan.subscribes },
  };
}

function writeMissing(tree: Tree, path: string, text: string): void {
  if (!tree.exists(path)) tree.write(path, text);
}

/** INTERFACE.md's blocks come out of the sources and contracts, by the code that the docs gate judges them with. */
export function fillInterface(tree: Tree, root: string, { name }: Pick<Blueprint, 'name'>): void {
  const file = `${root}/${BLOCK_DOCUMENT}`;
  const text = tree.read(file, 'utf8');
  if (text === null) return;
  const manifest = manifestAt(tree, root);
  if (manifest === undefined) throw new Error(`${root} has no wsp.json.`);
  const module = treeModule(tree, root, manifest, tree.listChanges());
  const filled = OWN_BLOCKS.reduce((before, block) => {
    const replaced = replaceBlock(before, block, blockText(block, module));
    if (replaced.replaced) return replaced.text;
    if (replaced.problem === 'missing' && OWN_BLOCK_TEXTS[block](module) === undefined)
      return before;
    const [start, end] = blockMarks(block);
    throw new AmiwError('BLOCK_UNREADABLE', {
      found: `INTERFACE.md.template of the blueprint "${name}" has no block \`${block}\` (${replaced.problem}).`,
      expected: `Expected the marks \`${start}\` and \`${end}\`, once each, in this order.`,
      fix: 'put the two marks where the block belongs',
    });
  }, text);
  tree.write(file, filled);
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
