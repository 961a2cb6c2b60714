import type { Fence } from '../../markdown/markdown-document';

/** A name that an example takes from a package. */
export interface ExampleImport {
  readonly name: string;
  readonly specifier: string;
  /** 1-based, in the document. */
  readonly line: number;
}

/**
 * Examples are often only parts of programs, or leave something out with `…`:
 * import statements are therefore looked for, not parsed.
 */
const STATEMENT =
  /\b(?:import|export)\s+(?:type\s+)?(?:([\w$]+)\s*(?:,\s*)?)?(?:\{([^{}]*)\}\s*)?from\s*['"]([^'"\n]+)['"]/g;
const LOADED =
  /\b(?:const|let|var)\s*(\{[^{}]*\})\s*=\s*(?:await\s+import|require)\s*\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Names that an example imports, `default` among them. */
export function exampleImports({ code, codeLine }: Fence): ExampleImport[] {
  const lineAt = (offset: number): number =>
    codeLine + code.slice(0, offset).split('\n').length - 1;
  const statements = [...code.matchAll(STATEMENT)].flatMap(
    ({ index, 0: all, 1: whole, 2: list = '', 3: specifier = '' }) => {
      const from = index + all.indexOf('{') + 1;
      const named = names(list).map(({ name, at }) => ({
        name,
        specifier,
        line: lineAt(from + at),
      }));
      return whole === undefined
        ? named
        : [{ name: 'default', specifier, line: lineAt(index) }, ...named];
    },
  );
  const loaded = [...code.matchAll(LOADED)].flatMap(
    ({ index, 0: all, 1: list = '', 2: specifier = '' }) =>
      names(list.slice(1, -1)).map(({ name, at }) => ({
        name,
        specifier,
        line: lineAt(index + all.indexOf('{') + 1 + at),
      })),
  );
  return [...statements, ...loaded];
}

/** Names before `as` or `:`, without comments and rest elements. */
function names(list: string): { readonly name: string; readonly at: number }[] {
  const clean = list.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) =>
    ' '.repeat(comment.length),
  );
  return [...clean.matchAll(/(?:^|,)\s*(?:type\s+(?!as\b|[,}]|$))?([\w$]+)/g)].map((match) => ({
    name: match[1] ?? '',
    at: match.index + match[0].length - (match[1] ?? '').length,
  }));
}
