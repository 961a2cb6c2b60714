const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{ID_Start}$_#@][\p{ID_Continue}$]*|\d[\w.]*|=>|\.\.\.|\S/gu;

/** Formatters choose quotes, white space, separators and whether a union starts with `|`. */
export function normalizeCode(code: string): string {
  const tokens: string[] = [];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';' || token === ',') continue;
    const before = tokens.at(-1);
    const leads = before === undefined || /^(?:[=(<[{:?]|=>|extends)$/.test(before);
    if ((token === '|' || token === '&') && leads) continue;
    tokens.push(normalizeString(token));
  }
  return tokens.join(' ');
}

function normalizeString(token: string): string {
  if (!/^['"]/.test(token)) return token;
  const content = token.slice(1, -1).replace(/\\(['"])/g, '$1');
  return `"${content}"`;
}

const CODE = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** Formatters choose marks of lists and emphasis, the width of tables, and what is escaped; not what is code. */
export function normalizeText(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    parts.push(normalizeProse(text.slice(at, index)), code);
    at = index + code.length;
  }
  parts.push(normalizeProse(text.slice(at)));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function normalizeProse(text: string): string {
  return text
    .replace(/^([ \t]*)[*+](?=[ \t])/gm, '$1-')
    .replace(/\|?[ \t]*:?-{2,}:?[ \t]*(?=\||$)/gm, '|-')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s*\|\s*/g, '|');
}
