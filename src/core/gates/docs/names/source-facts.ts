import type { Node } from 'oxc-parser';
import { boundNames } from '../../../interface/members';
import { parseSource, type ParsedSource } from '../../../source/parse';
import { walk } from '../../../source/walk';

/** Every name that the code of a file uses, and the words of its texts; comments are left out. */
export function usedWords(source: ParsedSource): Set<string> {
  const found = new Set<string>();
  for (const { node } of walk(source.program)) {
    const text = wordsIn(node);
    if (text === '' || found.has(text)) continue;
    for (const [word] of text.matchAll(WORD)) found.add(word);
  }
  return found;
}

/** The names that the code of a file uses, without the words of its texts. */
export function usedNames(source: ParsedSource): Set<string> {
  const found = new Set<string>();
  for (const { node } of walk(source.program)) if (node.type === 'Identifier') found.add(node.name);
  return found;
}

/** All words of a text that is no program. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

const WORD = /[A-Za-z_$][\w$]*/g;

function wordsIn(node: Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
    case 'JSXIdentifier':
      return node.name;
    case 'Literal':
      return typeof node.value === 'string' ? node.value : '';
    case 'TemplateElement':
      return node.value.raw;
    default:
      return '';
  }
}

/** Names that an example brings with it: what it declares and what it imports. A part of a program may not parse. */
export function declaredInExample(code: string): string[] {
  const source = parseSource('example.ts', code);
  if (source.problems.length > 0) return wordsOf(code.replace(/\.\s*[\w$]+/g, ''));
  return [...walk(source.program)].flatMap(({ node }) => declaredBy(node));
}

function declaredBy(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return boundNames(node.id).map(({ name }) => name);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id === null ? [] : [node.id.name];
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return [node.id.name];
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name];
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return node.key.type === 'Identifier' ? [node.key.name] : [];
    default:
      return [];
  }
}
