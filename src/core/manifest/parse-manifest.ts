import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import * as v from 'valibot';
import { AmiwError } from '../errors';
import { duplicateKeys, type DuplicateKey } from './duplicate-keys';
import type { Manifest } from './manifest';
import { manifestSchema } from './manifest-schema';
import { nearestName } from '../naming/nearest';

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

export type ParsedManifest =
  | { readonly manifest: Manifest; readonly problems: readonly [] }
  | {
      readonly manifest?: undefined;
      readonly problems: readonly [ManifestProblem, ...ManifestProblem[]];
    };

/** Reads `wsp.json`. Comments and trailing commas are allowed, as in Nx's own files. Never throws. */
export function parseManifest(source: string): ParsedManifest {
  const text = source.replace(/^\uFEFF/, '');
  const syntax: ParseError[] = [];
  const tree = parseTree(text, syntax, { allowTrailingComma: true });
  const unreadable = whyUnreadable(text, tree, syntax);
  if (unreadable !== undefined || tree === undefined) return { problems: [unreadable ?? EMPTY] };
  const result = v.safeParse(manifestSchema, getNodeValue(tree));
  const issues = result.issues ?? [];
  const problems = [
    ...issues.map((issue) => describe(issue, tree, text)),
    ...duplicateKeys(tree).map((key) => describeDuplicate(key, text)),
  ];
  const [first, ...rest] = problems;
  if (result.success && first === undefined) {
    return { manifest: withoutSchema(result.output), problems: [] };
  }
  return { problems: [first ?? EMPTY, ...rest] };
}

const EMPTY: ManifestProblem = {
  line: 1,
  column: 1,
  found: 'The file is empty',
  expected: 'a JSON object',
};

function whyUnreadable(
  text: string,
  tree: Node | undefined,
  [syntax]: readonly ParseError[],
): ManifestProblem | undefined {
  if (text.trim() === '' || tree === undefined) return EMPTY;
  const expected = 'a JSON object';
  if (syntax !== undefined) {
    const found = `JSON syntax error (${printParseErrorCode(syntax.error)})`;
    return { ...positionAt(text, syntax.offset), found, expected };
  }
  if (tree.type === 'object') return undefined;
  return {
    ...positionAt(text, tree.offset),
    found: `The file holds ${excerpt(tree, text)}`,
    expected,
  };
}

function withoutSchema({ $schema, ...manifest }: v.InferOutput<typeof manifestSchema>): Manifest {
  return manifest;
}

/** The same, for callers that cannot go on without a manifest. Throws `AmiwError` `MANIFEST_INVALID`. */
export function requireManifest(source: string, file: string): Manifest {
  const parsed = parseManifest(source);
  if (parsed.manifest !== undefined) return parsed.manifest;
  const [first, ...rest] = parsed.problems;
  throw new AmiwError('MANIFEST_INVALID', {
    where: `${file}:${first.line}:${first.column}`,
    found: `${first.found}.`,
    expected: `Expected ${first.expected}.${rest.map((problem) => `\n${describeProblem(file, problem)}`).join('')}`,
    fix: `correct ${file}; schemas/wsp.schema.json of @wsp/amiw describes each property.`,
  });
}

/** One line: `wsp.json:3:5: "mvpp" stands in milestone. Expected one of …`. */
export function describeProblem(
  file: string,
  { line, column, found, expected }: ManifestProblem,
): string {
  return `${file}:${line}:${column}: ${found}. Expected ${expected}.`;
}

type Issue = v.InferIssue<typeof manifestSchema>;

function describe(issue: Issue, tree: Node, text: string): ManifestProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownKey(path, tree, text);
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

function describeDuplicate({ path, first, offset }: DuplicateKey, text: string): ManifestProblem {
  const { line, column } = positionAt(text, first);
  return {
    ...positionAt(text, offset),
    found: `\`${path}\` stands here again, after ${line}:${column}`,
    expected: 'each property once',
  };
}

function expectedKey(path: JSONPath): string {
  const examples: Readonly<Record<string, string>> = {
    name: 'a kebab-case name such as "intent-log"',
    domain: 'a kebab-case domain such as "communication"',
    purpose: 'one sentence that says what the module is for',
  };
  return examples[path.join('.')] ?? `a value for "${String(path.at(-1))}"`;
}

function unknownKey(path: JSONPath, tree: Node, text: string): ManifestProblem {
  const key = String(path.at(-1));
  const node = findNodeAtLocation(tree, path)?.parent?.children?.[0] ?? tree;
  const allowed = allowedKeys(path);
  const nearest = nearestName(key, allowed);
  const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return {
    ...positionAt(text, node.offset),
    found: `\`${path.join('.')}\` is not a property of the manifest`,
    expected: `one of ${allowed.join(', ')}${hint}`,
  };
}

function allowedKeys(path: JSONPath): string[] {
  const entries = manifestSchema.entries;
  if (path.length === 1) return Object.keys(entries);
  if (path[0] === 'events') return Object.keys(entries.events.wrapped.entries);
  if (path[0] === 'coverage') return Object.keys(entries.coverage.wrapped.entries);
  return Object.keys(entries.exemptions.wrapped.item.entries);
}

function suggestion(expected: string, node: Node): string {
  if (typeof node.value !== 'string' || !expected.startsWith('one of ')) return expected;
  const nearest = nearestName(node.value, expected.slice('one of '.length).split(', '));
  return nearest === undefined ? expected : `${expected} (did you mean "${nearest}"?)`;
}

function excerpt(node: Node, text: string): string {
  if (node.type === 'object' || node.type === 'array') return `an ${node.type}`;
  const raw = text.slice(node.offset, node.offset + node.length);
  return raw.length > 60 ? `${raw.slice(0, 57)}…` : raw;
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
