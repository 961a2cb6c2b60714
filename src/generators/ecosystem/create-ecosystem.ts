import type { Tree } from '@nx/devkit';
import type { BlueprintContext } from '../../blueprints/blueprint';
import { ecosystemBlocks } from '../../blueprints/ecosystem/blocks';
import { ecosystemBlueprint } from '../../blueprints/ecosystem/blueprint';
import { withReplacements } from '../../blueprints/own/replacements';
import {
  createModule,
  type Ending,
  fillInterface,
  type ModuleToCreate,
  writtenModule,
} from '../module/create-module';
import type { NamedSurroundings } from '../module/contexts';
import { writeBlocks } from '../docs/write-blocks';
import { packageName, packageNameAt } from '../workspace/packages';
import { blueprintSettings } from '../workspace/plugin-registration';
import { recordInterface } from '../workspace/mod-log';
import { ScratchTree } from '../workspace/scratch-tree';
import type { Design } from './design-ecosystem';
import { followDesign, type GoneModule } from './follow-design';
import { mergeFiles } from './kept-files';

/** What came of it. */
export interface CreatedEcosystem {
  readonly leftAlone: readonly string[];
  /** What is left to do once everything is formatted. */
  readonly end: Ending;
}

/** Where the project of an ecosystem lies. */
export function ecosystemRoot(name: string): string {
  return `ecosystems/${name}`;
}

/** Writes the project that wires the modules of a design. Files that somebody has edited stay as they are. */
export function createEcosystem(
  tree: Tree,
  design: Design,
  specText: string,
  around: NamedSurroundings,
): CreatedEcosystem {
  const { spec, plan, kernel } = design;
  const { name, purpose, milestone } = spec;
  const root = ecosystemRoot(name);
  const context: BlueprintContext = {
    name,
    domain: '',
    purpose,
    milestone,
    packageName: packageName(around.scope, name),
    kernelPackage: kernel.packageName,
    projectName: name,
    root,
    kernelRoot: kernel.root,
    today: around.today,
  };
  const modules = plan.modules.map((module) => module.name);
  const blueprint = withReplacements(ecosystemBlueprint, blueprintSettings(tree));
  const rendered = renderProject(tree, specText, {
    blueprint,
    context,
    plan: blueprint.plan(context, design),
    manifest: { name, kind: 'ecosystem', purpose, milestone, modules },
  });
  const { written, leftAlone, note } = mergeFiles(tree, root, rendered);
  const end: Ending = (changes) => {
    const project = writtenModule(tree, root, changes);
    // Types that are written in place are spelled as the formatter has left them.
    if (written.has('INTERFACE.md')) fillInterface(tree, project, blueprint);
    if (written.has('ModLog.md')) recordInterface(tree, project);
    // The lists of modules follow the design in documents that somebody has edited, too.
    writeBlocks(tree, project, { results: {}, ecosystem: ecosystemBlocks(design) });
    note();
  };
  const gone = goneModules(tree, root, design, around);
  return { leftAlone: followDesign(tree, root, { leftAlone, rendered, gone }), end };
}

/** Modules that the manifest names and the design does not. */
function goneModules(
  tree: Tree,
  root: string,
  { plan }: Design,
  { modules, ecosystems }: NamedSurroundings,
): readonly GoneModule[] {
  const before = ecosystems.find((ecosystem) => ecosystem.root === root)?.manifest.modules ?? [];
  const isThere = (name: string): boolean => plan.modules.some((module) => module.name === name);
  return modules
    .filter(({ manifest: { name } }) => before.includes(name) && !isThere(name))
    .map((module) => ({ root: module.root, packageName: packageNameAt(tree, module.root) }));
}

/** Texts of the project's files by path from its root, as if nothing lay there; what is beside it is written. */
function renderProject(
  tree: Tree,
  specText: string,
  project: ModuleToCreate,
): ReadonlyMap<string, string> {
  const { root } = project.context;
  const isOwn = (path: string): boolean => path.startsWith(`${root}/`);
  const scratch = new ScratchTree(tree, { keeps: isOwn, isEmpty: true });
  scratch.write(`${root}/ecosystem.yaml`, specText);
  const fillScratch = createModule(scratch, project);
  fillScratch(scratch.listChanges());
  return new Map([...scratch.written].map(([path, text]) => [path.slice(root.length + 1), text]));
}
