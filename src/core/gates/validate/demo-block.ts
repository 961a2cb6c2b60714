import { within } from '../../markdown/markdown-document';
import { findBlock } from '../../markdown/marked-block';
import { parseMarkdown } from '../../markdown/parse-markdown';

/** The demo's output as README.md tells it. */
export interface DemoBlock {
  readonly lines: readonly string[];
  /** 1-based line of the first of `lines` in the document. */
  readonly line: number;
}

/** Finds the fence between the demo's marks; `undefined` if the marks, or one single fence, are not there. */
export function demoBlock(markdown: string): DemoBlock | undefined {
  const document = parseMarkdown(markdown);
  const search = findBlock(document, 'demo');
  if (!search.found) return undefined;
  const [fence, second] = within(document.fences, search.block);
  if (fence === undefined || second !== undefined) return undefined;
  return { lines: fence.code.replace(/\n$/, '').split('\n'), line: fence.codeLine };
}

/** The text that belongs between the marks. */
export function renderDemoBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map((line) => /^`*/.exec(line)?.[0].length ?? 0));
  const ticks = '`'.repeat(longest + 1);
  return `\n\n${ticks}text\n${lines.join('\n')}\n${ticks}\n\n`;
}
