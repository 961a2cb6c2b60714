import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { filesOf } from '../files';

export const segmentRepeated: Rule<ModuleFacts> = {
  id: 'segment-repeated',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Disallow a folder directly in a folder of the same name',
  check({ module }, report) {
    const above = module.root.split('/');
    const repeatedAbove = above.find((segment, index) => segment === above[index - 1]);
    if (repeatedAbove !== undefined) {
      report({
        file: 'wsp.json',
        message: `\`${repeatedAbove}\` is repeated in the path of the module, \`${module.root}\`.`,
        fix: 'Give the module a name of its own.',
      });
    }
    for (const folder of repeatedFoldersOf(above.at(-1) ?? '', filesOf(module))) {
      const name = folder.split('/').at(-1) ?? '';
      report({
        file: folder,
        message: `The folder \`${folder}\` repeats \`${name}\`, the name of the folder that it is in.`,
        fix: `Move its files one folder up.`,
      });
    }
  },
};

function repeatedFoldersOf(name: string, files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files) {
    const folders = [name, ...file.split('/').slice(0, -1)];
    for (const [index, folder] of folders.entries()) {
      if (index === 0 || folder !== folders[index - 1] || folder.startsWith('__')) continue;
      found.add(folders.slice(1, index + 1).join('/'));
    }
  }
  return found;
}
