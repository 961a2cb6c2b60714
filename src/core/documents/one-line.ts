/** What needs its own line in Markdown: other paragraphs, lists, tables, quotes, code, headings and hard breaks. */
const KEEPS_LINES =
  /\n\s*\n|\n {4}|^\s*(?:[-*+]|\d+[.)])\s|^\s*(?:`{3}|~{3}|[|>#<]|[-=]+\s*$)|(?: {2}|\\)\n/m;

/** A paragraph in one line, so that it takes no more than one in a diff; other texts as they are. */
export function inOneLine(text: string): string {
  return KEEPS_LINES.test(text) ? text : text.replace(/[ \t]*\n[ \t]*/g, ' ');
}
