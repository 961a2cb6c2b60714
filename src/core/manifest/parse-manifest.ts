import {
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import * as v from 'valibot';
import { AmiwError } from '../errors';
import { nearestName } from '../naming/nearest';
import { offsetOfTooDeepNesting } from '../source/nesting';
import { lineIndexOf } from '../source/position';
import { duplicateKeys } from './duplicate-keys';
import { MANIFEST_KINDS, type Manifest } from './manifest';
import {
  duplicateProblem,
  excerpt,
  issueProblem,
  positionAt,
  type ManifestProblem,
} from './manifest-problem';
import { MANIFEST_SCHEMAS, type ManifestSchema } from './manifest-schema';

export type ParsedManifest =
  | { readonly manifest: Manifest; readonly problems: readonly [] }
  | {
      readonly manifest?: undefined;
      readonly problems: readonly [ManifestProblem, ...ManifestProblem[]];
    };

/** Reads `wsp.json`. Comments and trailing commas are allowed, as in Nx's own files. Never throws. */
export function parseManifest(source: string): ParsedManifest {
  const text = source.replace(/^\uFEFF/, '');
  const unbounded = whyUnbounded(text);
  if (unbounded !== undefined) return { problems: [unbounded] };
  const syntax: ParseError[] = [];
  const tree = parseTree(text, syntax, { allowTrailingComma: true });
  const unreadable = whyUnreadable(text, tree, syntax);
  if (unreadable !== undefined || tree === undefined) return { problems: [unreadable ?? EMPTY] };
  const value = getNodeValue(tree) as unknown;
  const schema = schemaOf(value);
  const result = v.safeParse<ManifestSchema>(schema, value);
  const issues = result.issues ?? [];
  const lines = lineIndexOf(text);
  const problems = [
    ...issues.map((issue) => issueProblem(issue, schema, tree, text)),
    ...duplicateKeys(tree).map((key) => duplicateProblem(key, lines)),
  ];
  const [first, ...rest] = problems;
  if (result.success && first === undefined) {
    return { manifest: withoutSchema(result.output), problems: [] };
  }
  return { problems: [first ?? EMPTY, ...rest] };
}

/** In UTF-16 units; the longest that a generator writes, options of a blueprint included, is a fiftieth of it. */
const LONGEST_MANIFEST = 1_000_000;

/** What would take a parser longer, or deeper, than any manifest that somebody wrote. */
function whyUnbounded(text: string): ManifestProblem | undefined {
  if (text.length > LONGEST_MANIFEST) {
    const found = `The file has ${text.length} characters`;
    return { line: 1, column: 1, found, expected: `at most ${LONGEST_MANIFEST}` };
  }
  const offset = offsetOfTooDeepNesting(text);
  if (offset === undefined) return undefined;
  const found = 'Brackets are nested too deeply';
  return { ...positionAt(text, offset), found, expected: 'a manifest as its schema describes it' };
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

/** A kind that is misspelt is taken for the nearest, so that only the slip is reported. */
function schemaOf(value: unknown): ManifestSchema {
  const kind: unknown = Reflect.get(Object(value) as object, 'kind');
  const meant = typeof kind === 'string' ? nearestName(kind, MANIFEST_KINDS) : undefined;
  return meant === 'ecosystem' ? MANIFEST_SCHEMAS.ecosystem : MANIFEST_SCHEMAS.module;
}

function withoutSchema({ $schema, ...manifest }: v.InferOutput<ManifestSchema>): Manifest {
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
