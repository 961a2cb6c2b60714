/** Why a name cannot be a module's, and what could. */
export interface NameProblem {
  /** Full sentence with the received name. */
  readonly found: string;
  /** Full sentence that starts with `Expected`. */
  readonly expected: string;
  /** What to type instead. */
  readonly fix: string;
}

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Two thirds of npm's limit, so that a scope and a domain fit in front. */
const MAX_LENGTH = 64;

/** Endings and beginnings that say "another copy of that" instead of what it is (WSP 84). */
const VERSION_WORDS =
  /^(?:v\d+|new|old|fixed|fix|enhanced|improved|refactored|final|copy|backup|bak|temp|tmp|clean|legacy|updated|better)$/;

/** Names that a folder of a module cannot have, or that say nothing. */
const RESERVED = new Set([
  'node-modules',
  'src',
  'tests',
  'test',
  'dist',
  'lib',
  'module',
  'modules',
  'index',
  'demo',
  'contracts',
  'kernel',
  'package',
  'public',
  'favicon',
  'con',
  'prn',
  'aux',
  'nul',
]);

/** ECMAScript's and TypeScript's words: identifiers of the generated code are made from the name. */
const WORDS = new Set([
  'abstract',
  'any',
  'arguments',
  'as',
  'async',
  'await',
  'boolean',
  'break',
  'case',
  'catch',
  'class',
  'const',
  'constructor',
  'continue',
  'debugger',
  'declare',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'eval',
  'export',
  'extends',
  'false',
  'finally',
  'for',
  'from',
  'function',
  'get',
  'if',
  'implements',
  'import',
  'in',
  'instanceof',
  'interface',
  'let',
  'never',
  'new',
  'null',
  'number',
  'object',
  'of',
  'package',
  'private',
  'protected',
  'prototype',
  'public',
  'return',
  'set',
  'static',
  'string',
  'super',
  'switch',
  'symbol',
  'this',
  'throw',
  'true',
  'try',
  'type',
  'typeof',
  'undefined',
  'unknown',
  'var',
  'void',
  'while',
  'with',
  'yield',
]);

/** Whether a name cannot be an identifier. */
export function isReservedWord(name: string): boolean {
  return WORDS.has(name);
}

/**
 * Checks a module's name (WSP 57, WSP 84). A name that is not kebab-case is refused with its kebab-case form,
 * never changed in silence: it stands in paths, imports and events.
 */
export function moduleNameProblem(name: string): NameProblem | undefined {
  const expected =
    'Expected a kebab-case name of letters, digits and single hyphens, such as "intent-log".';
  if (name.length > MAX_LENGTH) {
    const found = `The name "${name.slice(0, 40)}…" has ${name.length} characters.`;
    return { found, expected: `Expected at most ${MAX_LENGTH}.`, fix: 'choose a shorter name' };
  }
  if (!KEBAB.test(name)) {
    const suggestion = toKebab(name);
    const fix = KEBAB.test(suggestion) ? `write "${suggestion}"` : 'write for example "intent-log"';
    return { found: `The name ${JSON.stringify(name)} is not kebab-case.`, expected, fix };
  }
  return reservedProblem(name) ?? copyProblem(name) ?? repeatedProblem(name);
}

function reservedProblem(name: string): NameProblem | undefined {
  if (!RESERVED.has(name) && !WORDS.has(name)) return undefined;
  return {
    found: `The name "${name}" is reserved.`,
    expected: 'Expected a name that is neither a word of the language nor of the folder layout.',
    fix: `say what it is about, for example "${name}-catalog"`,
  };
}

function copyProblem(name: string): NameProblem | undefined {
  const segments = name.split('-');
  const edge = [segments.at(-1), segments[0]].find(
    (segment) => segment !== undefined && VERSION_WORDS.test(segment),
  );
  if (edge === undefined || segments.length === 1) {
    return edge === undefined
      ? undefined
      : { ...copyTexts(name, edge), fix: 'say what the module is for' };
  }
  const rest = segments.filter((segment) => segment !== edge).join('-');
  return {
    ...copyTexts(name, edge),
    fix: `change "${rest}", or name the new module after what it does differently`,
  };
}

function copyTexts(name: string, edge: string): { found: string; expected: string } {
  return {
    found: `The name "${name}" marks a copy ("${edge}").`,
    expected: 'Expected a name that says what the module is, not which version of another one.',
  };
}

function repeatedProblem(name: string): NameProblem | undefined {
  const segments = name.split('-');
  const repeated = segments.find((segment, index) => segments.indexOf(segment) !== index);
  if (repeated === undefined) return undefined;
  return {
    found: `The name "${name}" repeats "${repeated}".`,
    expected: 'Expected each word once.',
    fix: `write "${[...new Set(segments)].join('-')}"`,
  };
}

function toKebab(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');
}
