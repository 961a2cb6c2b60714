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

/** Formatters choose marks of lists and emphasis, the width of tables, and what is escaped. */
export function normalizeText(text: string): string {
  return text
    .replace(/^([ \t]*)[*+](?=[ \t])/gm, '$1-')
    .replace(/\|?[ \t]*:?-{2,}:?[ \t]*(?=\||$)/gm, '|-')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_]/g, '')
    .replace(/\s*\|\s*/g, '|')
    .replace(/\s+/g, ' ')
    .trim();
}
