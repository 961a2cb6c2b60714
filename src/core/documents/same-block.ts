import { normalizeCode } from './normalize';
import { parseMarkdown } from '../markdown/parse-markdown';

/** Whether two texts of a block say the same, however a formatter has treated one of them. */
export function isSameBlock(a: string, b: string): boolean {
  return a === b || comparable(a) === comparable(b);
}

const PROGRAMS = /^(?:[cm]?[jt]sx?|typescript|javascript|jsonc?|json5)$/;

function comparable(block: string): string {
  const { text, fences } = parseMarkdown(block);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, language, info, code } of fences) {
    const said = PROGRAMS.test(language) ? normalizeCode(code) : code.replace(/[ \t]+$/gm, '');
    parts.push(comparableText(text.slice(at, from)), `${info}\n${said.trimEnd()}`);
    at = to;
  }
  return [...parts, comparableText(text.slice(at))].filter((part) => part !== '').join('\n');
}

/** Formatters choose marks of lists and emphasis, the width of tables, white space, and what is escaped. */
function comparableText(text: string): string {
  return text
    .replace(/^([ \t]*)[*+](?=[ \t])/gm, '$1-')
    .replace(/\|?[ \t]*:?-{2,}:?[ \t]*(?=\||$)/gm, '|-')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('*', '_')
    .replace(/\s*\|\s*/g, '|')
    .replace(/\s+/g, ' ')
    .trim();
}
