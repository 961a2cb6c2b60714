import { inOneLine, type DeclarationText } from './declaration-text';
import { declarable } from './identifiers';
import type { ItemDeclaration } from './interface-model';
import type { LocalDeclaration } from './local-declarations';

/** One declaration of an export, under the name that it is exported as. */
export function itemDeclaration(
  { text, head, documentation, members }: LocalDeclaration,
  exportedAs: string,
): ItemDeclaration {
  return {
    code: codeAs(text, exportedAs),
    head: head && codeAs(head, exportedAs),
    documentation,
    members,
  };
}

/** In one line, and with the name that importers use where the declaration cannot have it. */
function codeAs(text: DeclarationText, exportedAs: string): string {
  const renamed = declarable(exportedAs) || text.name === '';
  const code = inOneLine(textAs(text, renamed ? exportedAs : text.name)).replace(/;$/, '');
  if (declarable(exportedAs) || exportedAs === 'export=') return code;
  if (exportedAs !== 'default') return `${code}; export { ${text.name} as ${exportedAs} }`;
  return `export default ${code}`;
}

/** Names that a declaration cannot have, such as `default`, are given to it as code has to: afterwards. */
export function signatureOf(declarations: readonly LocalDeclaration[], exportedAs: string): string {
  const local = declarations[0]?.text.name ?? '';
  const renamed = declarable(exportedAs) || local === '';
  const lines = declarations.map(({ text }) => textAs(text, renamed ? exportedAs : text.name));
  if (!renamed && exportedAs !== 'export=') lines.push(`export { ${local} as ${exportedAs} };`);
  return lines.join('\n');
}

function textAs({ before, name, after }: DeclarationText, exportedAs: string): string {
  if (name !== '') return before + exportedAs + after;
  return exportedAs === 'default' ? before + after : `${before} ${exportedAs}${after}`;
}
