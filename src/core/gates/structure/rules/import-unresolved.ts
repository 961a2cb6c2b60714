import { findSource, isRelative, joinSpecifier } from '../../../source/resolve';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { importsIn, placeOf, soundSourcesOf } from '../sources';

export const importUnresolved: Rule<ModuleFacts> = {
  id: 'import-unresolved',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Require relative imports to lead to files of the module that git does not ignore',
  check({ module }, report) {
    const files = new Set(module.files);
    for (const source of soundSourcesOf(module)) {
      for (const { specifier, offset } of importsIn(source)) {
        if (!isRelative(specifier)) continue;
        const path = joinSpecifier(source.file, specifier);
        if (path.startsWith('..') || leadsSomewhere(files, path)) continue;
        report({
          ...placeOf(source, offset),
          message: `\`${specifier}\` leads to no file of the module; expected one that git does not ignore.`,
          fix: 'Correct the path, or take the file out of .gitignore: gates cannot see what git ignores, and stay green when it changes.',
        });
      }
    }
  },
};

/** A source, any other file, or a folder (`new URL('./assets/', import.meta.url)`). */
function leadsSomewhere(files: ReadonlySet<string>, path: string): boolean {
  const folder = path.replace(/\/$/, '');
  if (folder === '' || folder === '.') return true;
  if (findSource(files, path) !== undefined || files.has(path)) return true;
  return [...files].some((file) => file.startsWith(`${folder}/`));
}
