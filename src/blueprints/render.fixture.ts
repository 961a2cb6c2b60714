import { generateFiles, OverwriteStrategy } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import type { Blueprint, BlueprintContext } from './blueprint';
import { defaultsOf, optionsSchema } from './blueprint-options';
import { templateFolders } from './template-folders';

/** What the generator hands a blueprint for a module of this name. */
export function contextOf(name: string, changes: Partial<BlueprintContext> = {}): BlueprintContext {
  return {
    name,
    domain: 'communication',
    purpose: 'Keep what people asked for, and find it again',
    milestone: 'poc',
    packageName: `@acme/${name}`,
    kernelPackage: '@acme/kernel',
    projectName: name,
    root: `modules/communication/${name}`,
    kernelRoot: 'modules/infrastructure/kernel',
    today: '2026-01-31',
    ...changes,
  };
}

/** The files that a blueprint makes for a module, by path from its root. Options are taken as the schema fills them. */
export function render<Options extends object>(
  blueprint: Blueprint<Options>,
  context: BlueprintContext,
  options?: Options,
): ReadonlyMap<string, string> {
  const tree = createTree();
  const complete = options ?? (defaultsOf(optionsSchema(blueprint)) as Options);
  const plan = blueprint.plan(context, complete);
  for (const folder of templateFolders(blueprint, plan, context)) {
    generateFiles(tree, folder, context.root, plan.variables, {
      overwriteStrategy: OverwriteStrategy.KeepExisting,
    });
  }
  for (const [path, text] of Object.entries(plan.files ?? {})) {
    tree.write(`${context.root}/${path}`, text);
  }
  return new Map(
    tree
      .listChanges()
      .map(({ path, content }): [string, string] => [
        path.slice(context.root.length + 1),
        content?.toString('utf8') ?? '',
      ]),
  );
}
