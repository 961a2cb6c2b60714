import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import type * as v from 'valibot';
import { nearestName } from '../naming/nearest';
import {
  lineIndexOf,
  positionAt as positionIn,
  type LineIndex,
  type Position,
} from '../source/position';
import type { DuplicateKey } from './duplicate-keys';
import { MANIFEST_KINDS, type ManifestKind } from './manifest';
import { MANIFEST_SCHEMAS, type ManifestSchema } from './manifest-schema';

/** One mistake in a manifest, where it stands. */
export interface ManifestProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** What was found, as a clause without a full stop. */
  readonly found: string;
  /** What should stand there, as a noun phrase. */
  readonly expected: string;
}

/** What the schema found, at its place. */
export function issueProblem(
  issue: v.InferIssue<ManifestSchema>,
  schema: ManifestSchema,
  tree: Node,
  text: string,
): ManifestProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownKey(path, schema, tree, text);
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const parent = findNodeAtLocation(tree, path.slice(0, -1)) ?? tree;
    return {
      ...positionAt(text, parent.offset),
      found: `\`${name}\` is missing`,
      expected: expectedKey(path),
    };
  }
  const node = findNodeAtLocation(tree, path) ?? tree;
  const found =
    path.length === 0
      ? `The manifest is ${excerpt(node, text)}`
      : `\`${name}\` is ${excerpt(node, text)}`;
  return { ...positionAt(text, node.offset), found, expected: suggestion(issue.message, node) };
}

export function duplicateProblem(
  { path, first, offset }: DuplicateKey,
  lines: LineIndex,
): ManifestProblem {
  const { line, column } = positionIn(lines, first);
  return {
    ...positionIn(lines, offset),
    found: `\`${path}\` stands here again, after ${line}:${column}`,
    expected: 'each property once',
  };
}

function expectedKey(path: JSONPath): string {
  const examples: Readonly<Record<string, string>> = {
    name: 'a kebab-case name such as "intent-log"',
    domain: 'a kebab-case domain such as "communication"',
    purpose: 'one sentence that says what the module is for',
    modules: 'a list of names of modules such as ["cart", "checkout"]',
  };
  return examples[path.join('.')] ?? `a value for "${String(path.at(-1))}"`;
}

function unknownKey(
  path: JSONPath,
  schema: ManifestSchema,
  tree: Node,
  text: string,
): ManifestProblem {
  const key = String(path.at(-1));
  const node = findNodeAtLocation(tree, path)?.parent?.children?.[0] ?? tree;
  const place = positionAt(text, node.offset);
  const owner = path.length === 1 ? ownerOf(key) : undefined;
  if (owner !== undefined) {
    return {
      ...place,
      found: `\`${key}\` is a property of ${owner}s alone`,
      expected: `it only where "kind" is "${owner}"`,
    };
  }
  const allowed = allowedKeys(path, schema);
  const nearest = nearestName(key, allowed);
  const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return {
    ...place,
    found: `\`${path.join('.')}\` is not a property of the manifest`,
    expected: `one of ${allowed.join(', ')}${hint}`,
  };
}

/** The kind of manifest that has a property which this one must not have. */
function ownerOf(key: string): ManifestKind | undefined {
  return MANIFEST_KINDS.find((kind) => Object.hasOwn(MANIFEST_SCHEMAS[kind].entries, key));
}

function allowedKeys(path: JSONPath, { entries }: ManifestSchema): string[] {
  if (path.length === 1) return Object.keys(entries);
  if (path[0] === 'events') return Object.keys(entries.events.wrapped.entries);
  if (path[0] === 'documents') return Object.keys(entries.documents.wrapped.entries);
  if (path[0] === 'coverage') return Object.keys(entries.coverage.wrapped.entries);
  if (path[0] === 'budgets') return Object.keys(entries.budgets.wrapped.item.entries);
  return Object.keys(entries.exemptions.wrapped.item.entries);
}

function suggestion(expected: string, node: Node): string {
  if (typeof node.value !== 'string' || !expected.startsWith('one of ')) return expected;
  const nearest = nearestName(node.value, expected.slice('one of '.length).split(', '));
  return nearest === undefined ? expected : `${expected} (did you mean "${nearest}"?)`;
}

export function excerpt(node: Node, text: string): string {
  if (node.type === 'object' || node.type === 'array') return `an ${node.type}`;
  const raw = text.slice(node.offset, node.offset + node.length);
  return raw.length > 60 ? `${raw.slice(0, 57)}…` : raw;
}

export function positionAt(text: string, offset: number): Position {
  return positionIn(lineIndexOf(text), offset);
}
