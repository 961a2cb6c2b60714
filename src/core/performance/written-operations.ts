import type { Node, ObjectExpression } from 'oxc-parser';
import { unwrap } from '../source/exports';
import { parseSource } from '../source/parse';
import type { Position } from '../source/position';
import { walk } from '../source/walk';

/** The operations of a performance test, as far as they stand in its own text. */
export interface WrittenOperations {
  /** Where each is written, by its name. */
  readonly places: ReadonlyMap<string, Position>;
  /** Whether there can be no others: none is computed, spread or imported. */
  readonly isComplete: boolean;
}

/** Reads the constant `operations`, with or without `as const` and `satisfies`. */
export function writtenOperations(file: string, text: string): WrittenOperations {
  const source = parseSource(file, text);
  const value = operationsIn(source.program);
  const properties = value?.properties ?? [];
  const places = new Map<string, Position>();
  for (const property of properties) {
    const name = nameOf(property);
    if (name !== undefined && !places.has(name))
      places.set(name, source.positionAt(property.start));
  }
  const isComplete =
    value !== undefined && properties.every((property) => nameOf(property) !== undefined);
  return { places, isComplete };
}

function operationsIn(program: Node): ObjectExpression | undefined {
  for (const { node } of walk(program)) {
    if (node.type !== 'VariableDeclarator' || node.init === null) continue;
    if (node.id.type !== 'Identifier' || node.id.name !== 'operations') continue;
    const value = unwrap(node.init);
    if (value.type === 'ObjectExpression') return value;
  }
  return undefined;
}

/** `undefined` for a name that is computed, and for a spread. */
function nameOf(property: ObjectExpression['properties'][number]): string | undefined {
  if (property.type !== 'Property') return undefined;
  const { key, computed } = property;
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
