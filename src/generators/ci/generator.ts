import { generateFiles, logger, OverwriteStrategy, type Tree } from '@nx/devkit';
import { join } from 'node:path';
import { assertWritable } from '../workspace/assert-writable';
import { targetOf } from '../workspace/plugin-registration';
import { buildOfWorkspace } from './build-of-workspace';
import type { CiGeneratorSchema, Provider } from './schema';

/** The workflow, and for GitLab the file that includes it. */
const WORKFLOWS: Readonly<Record<Provider, { readonly file: string; readonly include?: string }>> =
  {
    github: { file: '.github/workflows/wsp.yml' },
    gitlab: { file: '.gitlab/wsp.yml', include: '.gitlab-ci.yml' },
  };

/** Writes a workflow that validates what is affected. Files that are there stay as they are. */
export function ciGenerator(tree: Tree, { provider, branch }: CiGeneratorSchema): void {
  const build = buildOfWorkspace(tree, targetOf(tree, 'validate'), branch);
  const { file, include } = WORKFLOWS[provider];
  if (tree.exists(file)) logger.info(`${file} is there already, and stays as it is.`);
  if (include !== undefined && tree.exists(include) && !includes(tree, include, file)) {
    logger.warn(`Add to ${include}, which stays as it is:\n\ninclude:\n  - local: ${file}`);
  }
  generateFiles(
    tree,
    join(__dirname, 'files', provider),
    '.',
    { ...build },
    { overwriteStrategy: OverwriteStrategy.KeepExisting },
  );
  assertWritable(tree);
}

function includes(tree: Tree, file: string, workflow: string): boolean {
  return tree.read(file, 'utf8')?.includes(workflow) ?? false;
}

export default ciGenerator;
