import { parseSource, type ParsedSource } from './parse';

/**
 * Whether two sources say the same, comments included, whatever formatter has treated one of them: formatters choose
 * white space, separators, quotes, parentheses that change nothing, and whether names of properties stand in quotes.
 * A source that does not parse is the same as its own text alone.
 */
export function isSameCode(file: string, one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [parseSource(file, one), parseSource(file, other)];
  if (a.problems.length + b.problems.length > 0) return false;
  return meaningOf(a) === meaningOf(b);
}

function meaningOf(source: ParsedSource): string {
  const starts: number[] = [];
  const program = JSON.stringify(source.program.body, (name, value: unknown) => {
    if (PLACES.has(name)) return undefined;
    const node = withoutParentheses(value);
    if (isNode(node)) starts.push(node.start);
    return name === 'key' ? nameOf(node) : node;
  });
  const comments = source.comments.map(({ value, start }) => [
    value.replace(/\s+/g, ' ').trim(),
    // Its place is told by what stands before it.
    starts.filter((at) => at < start).length,
  ]);
  return JSON.stringify([program, comments]);
}

/** What differs between two texts of one meaning: offsets, and literals as they are written. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'range', 'loc', 'raw', 'parent']);

interface AnyNode {
  readonly type: string;
  readonly start: number;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function withoutParentheses(value: unknown): unknown {
  if (!isNode(value)) return value;
  if (value.type === 'TSParenthesizedType' && 'typeAnnotation' in value)
    return withoutParentheses(value.typeAnnotation);
  if (value.type === 'ParenthesizedExpression' && 'expression' in value)
    return withoutParentheses(value.expression);
  return value;
}

/** `{ 'a': 1 }` and `{ a: 1 }` have the same key. */
function nameOf(key: unknown): unknown {
  if (!isNode(key)) return key;
  if (key.type === 'Identifier' && 'name' in key) return key.name;
  return key.type === 'Literal' && 'value' in key ? key.value : key;
}
