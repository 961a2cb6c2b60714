import type { Node, ObjectExpression, Program } from 'oxc-parser';
import { keyOf } from '../source/functions';
import { textOf } from '../source/imports';
import { parseSource } from '../source/parse';

/** What a vitest config decides that the gates do not decide themselves. Modules for which it is the same can share a vitest. */
export interface SharedSettings {
  /** Conditions of packages that come before vite's own. */
  readonly conditions?: readonly string[];
  readonly tsconfigPaths?: true;
  /** Names of packages, and paths from the config's folder. */
  readonly aliases?: Readonly<Record<string, string>>;
}

export interface SharedConfig {
  /** The name of the module's vitest project. */
  readonly name: string;
  readonly settings: SharedSettings;
}

/**
 * Reads a config that says what the generated one says, however it is formatted.
 *
 * @returns undefined when it says anything else: such a module needs a vitest of its own.
 */
export function sharedConfigOf(file: string, text: string): SharedConfig | undefined {
  const { program, problems } = parseSource(file, text);
  const options = problems.length > 0 ? undefined : definedIn(program);
  if (options === undefined) return undefined;
  const found: Found = { name: '', settings: {} };
  return CONFIG(options, found) ? found : undefined;
}

interface Found {
  name: string;
  settings: SharedSettings;
}

/** Whether a value is one that the generated config has, or may have without a difference; notes what it decides. */
type Expected = (value: Node, found: Found) => boolean;

const isText: Expected = (value) => textOf(value) !== undefined;
const areTexts: Expected = (value) => textsIn(value) !== undefined;

const CONFIG = objectOf({
  root: (value) => isImportMeta(value, 'dirname'),
  cacheDir: isText,
  ssr: objectOf({ resolve: objectOf({ conditions: noteConditions }) }),
  resolve: objectOf({ tsconfigPaths: noteTsconfigPaths, alias: noteAliases }),
  test: objectOf({
    name: noteName,
    watch: isOneOf(false),
    environment: isOneOf('node'),
    // Which files are run and measured, and where a report goes, is for the gates to say.
    include: areTexts,
    exclude: areTexts,
    coverage: objectOf({ provider: isOneOf('v8'), include: areTexts, reportsDirectory: isText }),
  }),
});

/** `export default defineConfig({ … })`, with nothing before it but imports of what it needs. */
function definedIn({ body }: Program): Node | undefined {
  const [last, ...imports] = [...body].reverse();
  if (last?.type !== 'ExportDefaultDeclaration' || !imports.every(isKnownImport)) return undefined;
  const call = last.declaration;
  if (call.type !== 'CallExpression' || call.arguments.length !== 1) return undefined;
  const isDefine = call.callee.type === 'Identifier' && call.callee.name === 'defineConfig';
  return isDefine ? call.arguments[0] : undefined;
}

const IMPORTS: Readonly<Record<string, string>> = {
  vite: 'defaultServerConditions',
  'vitest/config': 'defineConfig',
};

function isKnownImport(node: Node): boolean {
  if (node.type !== 'ImportDeclaration' || node.specifiers.length !== 1) return false;
  const [specifier] = node.specifiers;
  return (
    specifier?.type === 'ImportSpecifier' &&
    specifier.imported.type === 'Identifier' &&
    specifier.imported.name === specifier.local.name &&
    specifier.local.name === IMPORTS[node.source.value]
  );
}

/** None of its members has to be there. */
function objectOf(members: Readonly<Record<string, Expected>>): Expected {
  return (value, found) => {
    const entries = entriesOf(value);
    if (entries === undefined) return false;
    return entries.every(
      ([name, member]) => Object.hasOwn(members, name) && members[name]?.(member, found) === true,
    );
  };
}

function isOneOf(expected: string | boolean): Expected {
  return (value) => value.type === 'Literal' && value.value === expected;
}

/** Undefined when there is more in it than names and values. */
function entriesOf(value: Node): [string, Node][] | undefined {
  if (value.type !== 'ObjectExpression') return undefined;
  const entries = value.properties.flatMap((property): [string, Node][] => {
    const name = property.type === 'Property' ? nameOf(property) : undefined;
    return name === undefined || property.type !== 'Property' ? [] : [[name, property.value]];
  });
  const names = new Set(entries.map(([name]) => name));
  return names.size === value.properties.length ? entries : undefined;
}

function nameOf(property: Extract<ObjectExpression['properties'][number], { type: 'Property' }>) {
  return property.kind === 'init' && !property.method ? keyOf(property) : undefined;
}

function textsIn(value: Node): string[] | undefined {
  if (value.type !== 'ArrayExpression') return undefined;
  const texts = value.elements.flatMap((element) => (element && textOf(element)) ?? []);
  return texts.length === value.elements.length ? texts : undefined;
}

function noteName(value: Node, found: Found): boolean {
  const name = textOf(value);
  if (name === undefined) return false;
  found.name = name;
  return true;
}

/** `['@acme/source', ...defaultServerConditions]` */
function noteConditions(value: Node, found: Found): boolean {
  if (value.type !== 'ArrayExpression') return false;
  const [last, ...others] = [...value.elements].reverse();
  const keepsDefault =
    last?.type === 'SpreadElement' &&
    last.argument.type === 'Identifier' &&
    last.argument.name === 'defaultServerConditions';
  const conditions = others.reverse().map((element) => element && textOf(element));
  if (!keepsDefault || !conditions.every((condition) => typeof condition === 'string'))
    return false;
  found.settings = { ...found.settings, conditions };
  return true;
}

function noteTsconfigPaths(value: Node, found: Found): boolean {
  if (!isOneOf(true)(value, found)) return false;
  found.settings = { ...found.settings, tsconfigPaths: true };
  return true;
}

/** `{ '@acme/kernel': new URL('../kernel/src/index.ts', import.meta.url).pathname }` */
function noteAliases(value: Node, found: Found): boolean {
  const entries = entriesOf(value)?.map(([name, target]) => [name, pathOfUrl(target)] as const);
  if (entries === undefined) return false;
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (known.length < entries.length) return false;
  found.settings = { ...found.settings, aliases: Object.fromEntries(known) };
  return true;
}

function pathOfUrl(value: Node): string | undefined {
  if (value.type !== 'MemberExpression' || value.object.type !== 'NewExpression') return undefined;
  const { callee, arguments: given } = value.object;
  const [path, base] = given;
  const isPathOfUrl =
    !value.computed &&
    value.property.type === 'Identifier' &&
    value.property.name === 'pathname' &&
    callee.type === 'Identifier' &&
    callee.name === 'URL';
  if (!isPathOfUrl || path === undefined || base === undefined) return undefined;
  return isImportMeta(base, 'url') ? textOf(path) : undefined;
}

function isImportMeta(node: Node, name: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  );
}
