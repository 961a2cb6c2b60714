import type { Node } from 'oxc-parser';
import type { ModuleView } from '../module/module-view';
import { parseSource } from '../source/parse';

/** An exported interface that gives events the types of their data. */
export interface EventMap {
  /** Path from the module's root. */
  readonly file: string;
  readonly name: string;
  readonly events: readonly string[];
}

/**
 * The interface of a module's own sources that knows most of these events; `undefined` when none does. Interfaces with
 * type parameters and types that are put together of others are not looked into.
 */
export function eventMapOf(module: ModuleView, events: readonly string[]): EventMap | undefined {
  const maps = module.files.filter(isSource).flatMap((file) => {
    const text = module.read(file);
    return events.some((event) => text.includes(event)) ? mapsIn(file, text, events) : [];
  });
  const [best] = maps.sort((a, b) => b.events.length - a.events.length || order(a.name, b.name));
  return best;
}

function isSource(file: string): boolean {
  return /^src\/.*\.[cm]?tsx?$/.test(file) && !/\.(?:test|spec|generated|d)\.[cm]?tsx?$/.test(file);
}

function mapsIn(file: string, text: string, events: readonly string[]): EventMap[] {
  return parseSource(file, text).program.body.flatMap((statement): EventMap[] => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    if (declaration?.type !== 'TSInterfaceDeclaration' || declaration.typeParameters) return [];
    const known = declaration.body.body.flatMap((member) => nameOf(member) ?? []);
    const own = events.filter((event) => known.includes(event));
    return own.length === 0 ? [] : [{ file, name: declaration.id.name, events: own }];
  });
}

function nameOf(member: Node): string | undefined {
  if (member.type !== 'TSPropertySignature') return undefined;
  if (member.key.type === 'Identifier') return member.key.name;
  const value = member.key.type === 'Literal' ? member.key.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
