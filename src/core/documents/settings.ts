import type { Node } from 'oxc-parser';
import { docIndex, type DocIndex } from '../interface/doc-index';
import type { InterfaceModel, MemberItem, SourcePlace } from '../interface/interface-model';
import { parseSource, type ParsedSource } from '../source/parse';
import { walk, type Visit } from '../source/walk';
import { foldedConstantOf } from '../test-run/folding';
import type { ModuleSource } from './module-source';
import { acceptedBy, type SettingFunction, settingFunctions } from './setting-functions';
import { defaultOf, NO_DEFAULT, REQUIRED, shownDefault } from './setting-default';

/** One variable of the environment that a module reads. */
export interface Setting {
  readonly variable: string;
  /** What may be written into it; Markdown. */
  readonly accepts: string;
  /** What holds when it is not set; Markdown. */
  readonly fallback: string;
  /** What it is for; empty if nobody wrote that down. */
  readonly meaning: string;
  readonly place: SourcePlace;
}

type Found = Omit<Setting, 'meaning'> & { readonly doc: string | undefined };

const VARIABLE = /^[A-Z][A-Z0-9_]*$/;
const MAY_READ = /Setting\(|\benv(?:ironment)?\b/;

/**
 * The settings that the sources read, in their order: calls such as `integerSetting('PORT', { fallback: 80 })`, and
 * `process.env.PORT ?? '80'`. What each is for is said in a comment before it, or before a member of an exported
 * interface that begins with its name: `` `PORT`: where it listens ``.
 */
export function settingsOf(module: ModuleSource, model: InterfaceModel): readonly Setting[] {
  let found = settings.get(module);
  if (found === undefined) {
    found = readSettings(module, model);
    settings.set(module, found);
  }
  return found;
}

/** A rule and a block ask for the same. */
const settings = new WeakMap<ModuleSource, readonly Setting[]>();

function readSettings(module: ModuleSource, model: InterfaceModel): Setting[] {
  const sources = module.files
    .filter(isSource)
    .map((file) => [file, module.read(file)] as const)
    .filter(([, text]) => MAY_READ.test(text))
    .map(([file, text]) => parseSource(file, text))
    .filter(({ problems }) => problems.length === 0);
  const functions = settingFunctions(sources);
  const meanings = meaningsIn(model);
  const found = sources.flatMap((source) => settingsIn(source, functions));
  const byVariable = new Map<string, Setting>();
  for (const { doc, ...one } of found) {
    if (byVariable.has(one.variable)) continue;
    byVariable.set(one.variable, {
      ...one,
      meaning: sentence(doc ?? meanings.get(one.variable) ?? ''),
    });
  }
  return [...byVariable.values()];
}

/** What is said of a variable, as its cell says it. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isSource(file: string): boolean {
  return (
    /^src\/.*\.[cm]?tsx?$/.test(file) && !/\.(?:test|spec|d)\.[cm]?tsx?$|^src\/demo\.ts$/.test(file)
  );
}

function settingsIn(
  source: ParsedSource,
  functions: ReadonlyMap<string, SettingFunction>,
): Found[] {
  const docs = docIndex(source.text, source.comments);
  return [...walk(source.program)].flatMap((visit) => {
    const { node } = visit;
    const place = { file: source.file, ...source.positionAt(node.start) };
    if (node.type === 'CallExpression') return called(visit, source, functions, docs, place);
    const variable = readVariable(node);
    if (variable === undefined) return [];
    const fallback = fallbackBeside(visit, source);
    return [{ variable, accepts: 'text', fallback, place, doc: docBefore(visit, docs) }];
  });
}

function called(
  visit: Visit,
  source: ParsedSource,
  functions: ReadonlyMap<string, SettingFunction>,
  docs: DocIndex,
  place: SourcePlace,
): Found[] {
  const { node } = visit;
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return [];
  const { name } = node.callee;
  const [first] = node.arguments;
  if (!name.endsWith('Setting') || first?.type !== 'Literal' || typeof first.value !== 'string')
    return [];
  if (!VARIABLE.test(first.value)) return [];
  const accepts = acceptedBy(node, visit, functions);
  const given = defaultOf(node, visit, functions, source.text);
  const isOptional = isWrapped(visit);
  const fallback = given === REQUIRED && isOptional ? NO_DEFAULT : given;
  return [{ variable: first.value, accepts, fallback, place, doc: docBefore(visit, docs) }];
}

/** `optionalSetting(secretSetting(…))` */
function isWrapped({ parent }: Visit): boolean {
  return (
    parent?.node.type === 'CallExpression' &&
    parent.node.callee.type === 'Identifier' &&
    parent.node.callee.name === 'optionalSetting'
  );
}

/** `process.env.PORT`, `environment['PORT']` */
function readVariable(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || !isEnvironment(node.object)) return undefined;
  const { property, computed } = node;
  const name =
    property.type === 'Identifier' && !computed
      ? property.name
      : property.type === 'Literal' && typeof property.value === 'string'
        ? property.value
        : '';
  return VARIABLE.test(name) ? name : undefined;
}

function isEnvironment(node: Node): boolean {
  if (node.type === 'Identifier') return /^env(?:ironment)?$/.test(node.name);
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'env'
  );
}

function fallbackBeside({ node, parent }: Visit, { text }: ParsedSource): string {
  const beside = parent?.node;
  if (beside?.type !== 'LogicalExpression' || beside.left !== node || beside.operator === '&&') {
    return NO_DEFAULT;
  }
  const constant = foldedConstantOf(beside.right, parent ?? { node, parent: undefined });
  return shownDefault(constant, text.slice(beside.right.start, beside.right.end), false);
}

/** The comment before the property or the statement that it stands in. */
function docBefore(visit: Visit, docs: DocIndex): string | undefined {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    const documentation = docs(at.node.start);
    const isPart = at.node.type === 'Property' || at.node.type === 'VariableDeclaration';
    if (isPart) return documentation?.description === '' ? undefined : documentation?.description;
    if (/Statement$|^Function|^Arrow/.test(at.node.type)) return undefined;
  }
  return undefined;
}

/** What exported interfaces say of variables: members that begin with their names. */
function meaningsIn({ exports }: InterfaceModel): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const visit = ({
    documentation,
    members,
  }: Pick<MemberItem, 'documentation' | 'members'>): void => {
    const found = /^`([A-Z][A-Z0-9_]*)`:?\s+([\s\S]+)$/.exec(documentation?.description ?? '');
    if (found !== null) meanings.set(found[1] ?? '', (found[2] ?? '').trim());
    members.forEach(visit);
  };
  exports.forEach(visit);
  return meanings;
}
