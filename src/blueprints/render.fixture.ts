import { generateFiles, OverwriteStrategy } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import { parseSync } from 'oxc-parser';
import { eventContractsFile } from '../core/generated/event-contracts-file';
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

/** What the sources of a module import: packages beside Node's own, and own files that no template writes, but what is made from contracts. */
export function importsOf(files: ReadonlyMap<string, string>): {
  readonly packages: readonly string[];
  readonly missing: readonly string[];
} {
  const names = [...files]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) => parseSync(path, text).module.staticImports)
    .map(({ moduleRequest }) => moduleRequest.value);
  const made = new Set([...files.keys(), eventContractsFile.path]);
  return {
    packages: [...new Set(names.filter((name) => !/^(?:\.\/|node:)/.test(name)))].sort(),
    missing: names.filter(
      (name) => name.startsWith('./') && !made.has(`src/${name.slice(2, -3)}.ts`),
    ),
  };
}
