import type { ParsedSource } from '../../../source/parse';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { filesOf, isDeclaration } from '../files';
import { soundSourcesOf } from '../sources';

export const fileEmpty: Rule<ModuleFacts> = {
  id: 'file-empty',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Disallow files that are there and hold nothing',
  exemptible: false,
  check({ module }, report) {
    for (const file of filesOf(module).filter(isConfiguration)) {
      if (module.read(file).trim() !== '') continue;
      report({ file, message: `\`${file}\` is empty.`, fix: 'Write its content.' });
    }
    for (const source of soundSourcesOf(module)) {
      if (isDeclaration(source.file) || hasStatement(source)) continue;
      const found = source.text.trim() === '' ? 'is empty' : 'holds nothing but comments';
      report({
        file: source.file,
        message: `\`${source.file}\` ${found}; expected at least one statement.`,
        fix: 'Write its content, or delete the file.',
      });
    }
  },
};

function isConfiguration(file: string): boolean {
  return /^(wsp|package|project|tsconfig(\.[\w-]+)?)\.json$/.test(file);
}

function hasStatement({ program }: ParsedSource): boolean {
  return program.body.some(
    (statement) => statement.type !== 'EmptyStatement' && !('directive' in statement),
  );
}
