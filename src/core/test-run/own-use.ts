import type { ImportDeclaration, Node } from 'oxc-parser';
import type { ModuleView } from '../module/module-view';
import { textOf } from '../source/imports';
import { findSource, isRelative, joinSpecifier } from '../source/resolve';
import { walk } from '../source/walk';
import { isIdleUse, presentOnly, usesOf } from './name-uses';
import type { TestSource } from './test-source';

/** Whether a source does something with the module's own sources; where it imports them when it does not. */
export type OwnUse =
  | { readonly kind: 'none' }
  | { readonly kind: 'idle'; readonly offset: number }
  | { readonly kind: 'used' };

/** The name by which others import the module counts too. */
export function ownUseOf(
  module: ModuleView,
  source: TestSource,
  isOwnPackage: (specifier: string) => boolean,
): OwnUse {
  const isOwn = (specifier: string): boolean =>
    isRelative(specifier) ? isSource(module, source.file, specifier) : isOwnPackage(specifier);
  const { body } = source.parsed.program;
  const imports = body.filter((statement) => statement.type === 'ImportDeclaration');
  const own = imports.filter(({ source: { value }, importKind }) => {
    return importKind !== 'type' && isOwn(value);
  });
  if (own.some((statement) => isUsed(statement, source)) || passesOn(source, isOwn)) {
    return { kind: 'used' };
  }
  const idle = own.find(({ specifiers }) => specifiers.some(isOfValue));
  return idle === undefined ? { kind: 'none' } : { kind: 'idle', offset: idle.start };
}

function isSource(module: ModuleView, file: string, specifier: string): boolean {
  const found = findSource(new Set(module.files), joinSpecifier(file, specifier));
  return found !== undefined && found !== file && found.startsWith('src/');
}

/** `import '…'` is made for what it does when it is loaded. */
function isUsed({ specifiers }: ImportDeclaration, { parsed, bindings }: TestSource): boolean {
  if (specifiers.length === 0) return true;
  const present = presentOnly(parsed.program, bindings);
  return specifiers
    .filter(isOfValue)
    .some(({ local }) =>
      usesOf(parsed.program, local.name).some((use) => !isIdleUse(use) && !present.has(use.node)),
    );
}

function isOfValue(specifier: ImportDeclaration['specifiers'][number]): boolean {
  return specifier.type !== 'ImportSpecifier' || specifier.importKind !== 'type';
}

/** `export … from`, `import()`, `require()`: what becomes of it is not looked into. */
function passesOn({ parsed }: TestSource, isOwn: (specifier: string) => boolean): boolean {
  for (const { node } of walk(parsed.program)) {
    const loaded = loadedBy(node);
    const specifier = loaded ? textOf(loaded) : undefined;
    if (specifier !== undefined && isOwn(specifier)) return true;
  }
  return false;
}

function loadedBy(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'ImportExpression':
      return node.source;
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.exportKind === 'type' ? undefined : node.source;
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? node.arguments[0]
        : undefined;
    default:
      return undefined;
  }
}
