import type { DataPath } from '../options/problem';

/** A text such as `$order.id`: what an earlier step gave back, or a part of it. */
export interface Reference {
  /** Where it stands in the value. */
  readonly path: DataPath;
  /** `order` */
  readonly name: string;
  /** `['id']` */
  readonly inside: readonly string[];
}

const REFERENCE = /^\$(?<name>[a-z][A-Za-z0-9]*)(?<inside>(?:\.[\w$-]+)*)$/;

/** What a text refers to; `undefined` for a text that is only a text. `$$` at its beginning stands for one `$`. */
export function referenceIn(text: string): Omit<Reference, 'path'> | undefined {
  const groups = REFERENCE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { name = '', inside = '' } = groups;
  return { name, inside: inside.split('.').slice(1) };
}

/** All references in a value of keys and lists. */
export function referencesIn(value: unknown, path: DataPath = []): readonly Reference[] {
  if (typeof value === 'string') {
    const reference = referenceIn(value);
    return reference === undefined ? [] : [{ path, ...reference }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => referencesIn(inner, [...path, key]));
}
