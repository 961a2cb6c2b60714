import type { Node } from 'oxc-parser';
import type { ParsedSource } from '../source/parse';
import { walk } from '../source/walk';

/** Something that the code reads of the data of an event, as its types say. */
export interface Read {
  readonly event: string;
  readonly path: readonly string[];
  /** The JSON type that the code takes it for; `undefined` when its type does not say. */
  readonly type: string | undefined;
  readonly line: number;
  readonly column: number;
}

/**
 * What a source reads of events: interfaces and type literals with a property named like the event, `'order.placed':
 * { readonly id: string }`. Types that are declared elsewhere are not followed.
 */
export function readsOf(source: ParsedSource, events: readonly string[]): readonly Read[] {
  const types = localTypes(source);
  return [...walk(source.program)].flatMap(({ node }) => {
    if (node.type !== 'TSPropertySignature') return [];
    const event = keyOf(node.key);
    if (event === undefined || !events.includes(event)) return [];
    const annotation = node.typeAnnotation?.typeAnnotation;
    return annotation === undefined
      ? []
      : membersOf(annotation, { source, types, event, path: [] });
  });
}

interface Situation {
  readonly source: ParsedSource;
  readonly types: ReadonlyMap<string, readonly Node[]>;
  readonly event: string;
  readonly path: readonly string[];
}

/** A type that holds itself is followed no deeper than data goes. */
const DEEPEST = 12;

function membersOf(type: Node, situation: Situation): readonly Read[] {
  const { types, path, event, source } = situation;
  if (path.length > DEEPEST) return [];
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    return (types.get(type.typeName.name) ?? []).flatMap((member) => memberOf(member, situation));
  }
  if (type.type !== 'TSTypeLiteral') return [];
  return type.members.flatMap((member) => memberOf(member, { source, types, event, path }));
}

function memberOf(member: Node, situation: Situation): readonly Read[] {
  if (member.type !== 'TSPropertySignature') return [];
  const name = keyOf(member.key);
  const type = member.typeAnnotation?.typeAnnotation;
  if (name === undefined) return [];
  const path = [...situation.path, name];
  const { line, column } = situation.source.positionAt(member.start);
  return [
    { event: situation.event, path, type: type && jsonTypeOf(type), line, column },
    ...(type === undefined ? [] : membersOf(type, { ...situation, path })),
  ];
}

function jsonTypeOf(type: Node): string | undefined {
  switch (type.type) {
    case 'TSStringKeyword':
      return 'string';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSBooleanKeyword':
      return 'boolean';
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSTypeLiteral':
      return 'object';
    case 'TSTypeOperator':
      return jsonTypeOf(type.typeAnnotation);
    default:
      return undefined;
  }
}

function keyOf(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/** Members of the interfaces and type literals that the source declares, by name; a name may be declared twice. */
function localTypes({ program }: ParsedSource): ReadonlyMap<string, readonly Node[]> {
  const types = new Map<string, readonly Node[]>();
  const add = (name: string, members: readonly Node[]) =>
    types.set(name, [...(types.get(name) ?? []), ...members]);
  for (const { node } of walk(program)) {
    if (node.type === 'TSInterfaceDeclaration') add(node.id.name, node.body.body);
    if (node.type === 'TSTypeAliasDeclaration' && node.typeAnnotation.type === 'TSTypeLiteral') {
      add(node.id.name, node.typeAnnotation.members);
    }
  }
  return types;
}
