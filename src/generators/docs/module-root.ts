import { getProjects, type Tree } from '@nx/devkit';
import { distance } from 'fastest-levenshtein';
import { AmiwError } from '../../core/errors';

/** Folder of a module by its project's name, long (`@acme/intent-log`) or short (`intent-log`). */
export function moduleRoot(tree: Tree, project: string): string {
  const modules = [...getProjects(tree)].filter(([, { root }]) => tree.exists(`${root}/wsp.json`));
  const found = modules.find(([name]) => name === project || shortName(name) === project);
  if (found !== undefined) return found[1].root;
  const names = modules.map(([name]) => shortName(name)).sort();
  const nearest = names.find((name) => distance(name, project) <= 3);
  throw new AmiwError('PROJECT_UNKNOWN', {
    found: `"${project}" is not a module.`,
    expected: `Expected one of: ${names.join(', ') || '(there is none yet)'}.`,
    fix:
      nearest === undefined
        ? 'name one of them, or create it with `nx g @wsp/amiw:module`'
        : `did you mean "${nearest}"?`,
  });
}

function shortName(name: string): string {
  return name.replace(/^@[^/]+\//, '');
}
