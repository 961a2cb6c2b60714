import type { ImportDeclaration } from 'oxc-parser';
import { sourceNames } from '../interface/source-names';
import { parseSource, type ParsedSource } from '../source/parse';
import { walk } from '../source/walk';
import { programId, type Program } from './program';

/** A name that a program has at its top level. */
interface OwnName {
  readonly name: string;
  /** Declares a type and no value. */
  readonly isType: boolean;
}

const TYPES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);

/** The module itself, from where its documents lie. */
const ENTRY = './src/index.js';

/** Whether a program uses a name that only its document's setup declares or imports. */
export function needsSetup(text: string, setup: Pick<Program, 'text'>): boolean {
  const needed = namesNeeded(parsed(text));
  const { declared, imported } = offeredBy(setup.text);
  return [...declared, ...imported].some(({ name }) => needed.has(name));
}

/**
 * A program's text with what it takes from its setup on its first line, which holds no code in any document; that of a
 * setup with exports of all that it declares behind its end.
 * @param instance Behind the name of the setup's file: programs with different ones do not share what it makes.
 */
export function wholeText({ text, setup, isSetup, given }: Program, instance = ''): string {
  const hasMore = setup !== undefined || given.length > 0;
  const needed = hasMore ? namesNeeded(parsed(text)) : NO_NAMES;
  const taken = setup === undefined ? [] : takenFrom(setup, needed, instance);
  const known = new Set(setup === undefined ? [] : offeredBy(setup.text).imported.map(nameOf));
  const own = given.filter((name) => needed.has(name) && !known.has(name));
  if (own.length > 0) taken.push(`import { ${own.join(', ')} } from '${ENTRY}';`);
  const exported = isSetup ? `\nexport { ${list(offeredBy(text).declared)} };` : '';
  return taken.join(' ') + text + exported;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function takenFrom(setup: Program, needed: ReadonlySet<string>, instance: string): string[] {
  const { declared, imported } = offeredBy(setup.text);
  const used = declared.filter(({ name }) => needed.has(name));
  const again = imported.filter(({ name }) => needed.has(name)).map(({ code }) => code);
  if (used.length === 0) return again;
  return [...again, `import { ${list(used)} } from './${programId(setup)}.mjs${instance}';`];
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function list(names: readonly OwnName[]): string {
  return names.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(', ');
}

function parsed(text: string): ParsedSource {
  return parseSource('example.mts', text);
}

function namesNeeded(source: ParsedSource): ReadonlySet<string> {
  const { declared, imported } = offered(source);
  const own = new Set([...declared, ...imported].map(({ name }) => name));
  const needed = new Set<string>();
  for (const { node } of walk(source.program)) {
    if (node.type === 'Identifier' && !own.has(node.name)) needed.add(node.name);
  }
  return needed;
}

interface Offered {
  readonly declared: readonly OwnName[];
  readonly imported: readonly { readonly name: string; readonly code: string }[];
}

function offeredBy(text: string): Offered {
  return offered(parsed(text));
}

function offered(source: ParsedSource): Offered {
  const declared = new Map<string, OwnName>();
  for (const { name, declaration } of sourceNames(source)) {
    const isType = declaration !== undefined && TYPES.has(declaration.type);
    const known = declared.get(name);
    if (declaration !== undefined && known?.isType !== false) declared.set(name, { name, isType });
  }
  const imports = source.program.body.filter((one) => one.type === 'ImportDeclaration');
  return { declared: [...declared.values()], imported: imports.flatMap(importedBy) };
}

/** One import for each name, so that a program can take those that it needs. */
function importedBy({
  specifiers,
  source,
  importKind,
}: ImportDeclaration): { name: string; code: string }[] {
  const word = importKind === 'type' ? 'import type' : 'import';
  return specifiers.map((specifier) => {
    const name = specifier.local.name;
    const from = `from ${source.raw ?? JSON.stringify(source.value)};`;
    if (specifier.type === 'ImportDefaultSpecifier')
      return { name, code: `${word} ${name} ${from}` };
    if (specifier.type === 'ImportNamespaceSpecifier') {
      return { name, code: `${word} * as ${name} ${from}` };
    }
    const { imported, importKind: kind } = specifier;
    const original = imported.type === 'Literal' ? JSON.stringify(imported.value) : imported.name;
    const type = kind === 'type' ? 'type ' : '';
    return { name, code: `${word} { ${type}${original} as ${name} } ${from}` };
  });
}
