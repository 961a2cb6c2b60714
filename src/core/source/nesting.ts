/**
 * Parsers recurse without a limit, and a used-up stack ends the process: the one for sources
 * at about 2,000 levels in a main thread, below 1,000 in a worker. People write 20, generators 100.
 */
const DEEPEST_NESTING = 250;

const BRACKET = /[([{}\])]/g;

/** Brackets, and what may hold brackets that nest nothing. Templates with gaps are not skipped. */
const BRACKET_OR_TEXT =
  /[([{}\])]|'(?:\\.|[^'\\\r\n])*'|"(?:\\.|[^"\\\r\n])*"|`(?:\\[^]|\$(?!\{)|[^`\\$])*`|\/\/.*|\/\*[^]*?\*\//g;

/**
 * Where brackets are nested deeper than any parser should be asked to follow.
 * It looks twice, because a text in a string may hold a whole other program.
 */
export function offsetOfTooDeepNesting(text: string): number | undefined {
  return offsetOfDepth(text, BRACKET) === undefined
    ? undefined
    : offsetOfDepth(text, BRACKET_OR_TEXT);
}

function offsetOfDepth(text: string, tokens: RegExp): number | undefined {
  let depth = 0;
  for (const { index, 0: token } of text.matchAll(tokens)) {
    if (/^[([{]/.test(token)) depth += 1;
    else if (/^[}\])]/.test(token) && depth > 0) depth -= 1;
    if (depth > DEEPEST_NESTING) return index;
  }
  return undefined;
}
