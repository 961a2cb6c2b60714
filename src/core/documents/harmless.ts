import { fenceAfter } from '../interface/doc-comment';

/** Headings, open HTML and open fences in a description would change the structure around it. */
export function harmless(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line, index, all) => {
    const inCode = fence !== undefined;
    fence = fenceAfter(line, fence);
    if (inCode || fence !== undefined) return line;
    return closedHtml(harmlessLine(line), () => all.slice(index).join('\n'));
  });
  return [...lines, ...(fence === undefined ? [] : [fence])].join('\n');
}

function harmlessLine(line: string): string {
  return line.replace(/^(\s*)(#{1,6}(?:\s|$)|=+\s*$|-+\s*$)/, '$1\\$2').replace(/<!--/g, '&lt;!--');
}

/** These swallow all that follows until they are closed; other tags end at the next empty line. */
function closedHtml(line: string, rest: () => string): string {
  return line.replace(
    /^(\s*)<(?:(script|pre|style|textarea)\b|[!?])/i,
    (start, indent: string, tag: string | undefined) => {
      const isClosed = tag !== undefined && new RegExp(`</${tag}\\s*>`, 'i').test(rest());
      return isClosed ? start : start.replace(`${indent}<`, `${indent}&lt;`);
    },
  );
}
