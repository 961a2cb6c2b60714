import { isRelative, joinSpecifier } from './resolve';

/** How the sources of a workspace may name its projects. */
export interface ProjectNames {
  /** Projects by their folders, from the workspace root. */
  readonly byRoot: ReadonlyMap<string, string>;
  /** Projects by the names of their packages. */
  readonly byPackage: ReadonlyMap<string, string>;
  /** `paths` of the workspace's compiler options: what a name, or a pattern with one `*`, stands for. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/**
 * Projects that a file names in quotes. Whatever imports a project, or lists it in a package.json, is among them, and so
 * is what only looks like it: nothing is parsed, since who wants to know that something is not imported asks thousands
 * of files.
 */
export function namedProjects(file: string, text: string, names: ProjectNames): Set<string> {
  const quoted = new Set([...text.matchAll(QUOTED)].map(([, inside = '']) => inside));
  return new Set([...quoted].flatMap((inside) => meantBy(file, inside, names)));
}

/** Looked at from each opening quote, since in a comment it may as well be an apostrophe. */
const QUOTED = /["'`](?=([^"'`\s\\]+)["'`])/g;

function meantBy(file: string, text: string, { byRoot, byPackage, paths }: ProjectNames): string[] {
  const found = isRelative(text)
    ? [nearestIn(byRoot, joinSpecifier(file, text))]
    : [
        nearestIn(byPackage, text),
        nearestIn(byRoot, text),
        ...mapped(text, paths).map((path) => nearestIn(byRoot, path)),
      ];
  return found.filter((name) => name !== undefined);
}

/** What is known of a path, or else of the nearest path above it. */
function nearestIn(known: ReadonlyMap<string, string>, path: string): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const name = known.get(path.slice(0, end));
    if (name !== undefined) return name;
  }
  return undefined;
}

function mapped(text: string, paths: ProjectNames['paths']): string[] {
  const targets = Object.entries(paths).flatMap(([pattern, to]) => {
    const [prefix = '', suffix] = pattern.split('*');
    if (suffix === undefined) return text === pattern ? to : [];
    const isMatch = text.startsWith(prefix) && text.endsWith(suffix);
    const star = text.slice(prefix.length, text.length - suffix.length);
    return isMatch ? to.map((path) => path.replace('*', () => star)) : [];
  });
  return targets.map((path) => path.replace(/^\.\//, ''));
}
