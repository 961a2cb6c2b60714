import {
  generateFiles,
  type GeneratorCallback,
  logger,
  OverwriteStrategy,
  type Tree,
} from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownBlueprints, requireFreeName } from '../../blueprints/own/own-blueprints';
import { templateFiles } from '../../blueprints/own/template-files';
import { AmiwError } from '../../core/errors';
import { moduleNameProblem } from '../../core/naming/module-name';
import { initWorkspace } from '../init/init-workspace';
import { assertWritable } from '../workspace/assert-writable';
import { formatTree } from '../workspace/format-tree';
import { blueprintSettings, registerBlueprint } from '../workspace/plugin-registration';
import { type NormalizedOptions, normalizeOptions } from './normalize-options';
import type { BlueprintGeneratorSchema } from './schema';

const FILES = join(__dirname, 'files');

/** Creates a blueprint and lists it in nx.json. Running it again adds what is missing and touches nothing else. */
export async function blueprintGenerator(
  tree: Tree,
  schema: BlueprintGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  const problem = moduleNameProblem(schema.name);
  if (problem !== undefined) throw new AmiwError('NAME_INVALID', problem);
  const { blueprintFolder } = blueprintSettings(tree);
  const options = normalizeOptions(schema, blueprintFolder);
  await requireNewName(tree, options);

  const { install } = initWorkspace(tree);
  registerBlueprint(tree, `./${options.folder}`);
  writeBlueprint(tree, options);

  const changed = tree.listChanges().length > 0;
  if (changed && !options.skipFormat) await formatTree(tree);
  assertWritable(tree);
  if (!changed) logger.info(`${options.folder} is complete already.`);
  return options.skipInstall ? undefined : install;
}

/** A name that another blueprint has could never be asked for. */
async function requireNewName(tree: Tree, { name, folder }: NormalizedOptions): Promise<void> {
  const { workspaceRoot, blueprints } = blueprintSettings(tree);
  const others = blueprints.filter((reference) => reference !== `./${folder}`);
  requireFreeName({ name, shown: folder }, await ownBlueprints(workspaceRoot, others));
}

function writeBlueprint(tree: Tree, { name, description, folder, code }: NormalizedOptions): void {
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  const schemas = `${up}/node_modules/@wsp/amiw/schemas`;
  const variables = { name, description, folder, code, schemas };
  for (const part of ['blueprint', ...(code ? ['code'] : [])]) {
    generateFiles(tree, join(FILES, part), folder, variables, {
      overwriteStrategy: OverwriteStrategy.KeepExisting,
    });
  }
  // Templates of templates: what stands in them is for the modules that are made from them.
  for (const file of templateFiles(join(FILES, 'starter'))) {
    const path = `${folder}/files/${file}`;
    if (!tree.exists(path)) tree.write(path, readFileSync(join(FILES, 'starter', file)));
  }
}

export default blueprintGenerator;
