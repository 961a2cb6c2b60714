import { globAsync, parseJson, type Tree } from '@nx/devkit';
import { basename, dirname } from 'node:path';
import { AmiwError } from '../../core/errors';
import { nearestName } from '../../core/naming/nearest';

/**
 * Folder of a module or an ecosystem by its project's name, long (`@acme/intent-log`) or short (`intent-log`).
 * @throws AmiwError PROJECT_UNKNOWN
 */
export async function moduleRoot(tree: Tree, project: string): Promise<string> {
  const roots = (await globAsync(tree, ['**/wsp.json'])).map((file) => dirname(file)).sort();
  const found = roots.find((root) => namesOf(tree, root).includes(project));
  if (found !== undefined) return found;
  const names = roots.map((root) => basename(root));
  const nearest = nearestName(project, names);
  throw new AmiwError('PROJECT_UNKNOWN', {
    found: `"${project}" is neither a module nor an ecosystem.`,
    expected: `Expected one of: ${names.join(', ') || '(there is none yet)'}.`,
    fix:
      nearest === undefined
        ? 'name one of them, or create it with `nx g @wsp/amiw:module`'
        : `did you mean "${nearest}"?`,
  });
}

function namesOf(tree: Tree, root: string): string[] {
  const named = ['project.json', 'package.json'].flatMap((file) => {
    const text = tree.read(`${root}/${file}`, 'utf8');
    return text === null ? [] : (parseJson<{ name?: string }>(text).name ?? []);
  });
  return [...named, basename(root)];
}
