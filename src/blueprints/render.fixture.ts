import { generateFiles } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import type { Blueprint, BlueprintContext } from './blueprint';
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

/** The files that a blueprint makes for a module, by path from its root. */
export function render(
  blueprint: Blueprint,
  context: BlueprintContext,
): ReadonlyMap<string, string> {
  const tree = createTree();
  const { variables } = blueprint.plan(context);
  for (const folder of templateFolders(blueprint, context)) {
    generateFiles(tree, folder, context.root, variables);
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
