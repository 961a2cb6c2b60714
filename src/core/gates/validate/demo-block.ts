const BLOCK = /^<!-- amiw:demo:start -->$([\s\S]*?)^<!-- amiw:demo:end -->$/m;
const FENCE = /^(?<ticks>`{3,})(?:text)?\n(?<body>[\s\S]*?)^\k<ticks>$/m;

/** The demo's output as README.md tells it. */
export interface DemoBlock {
  readonly lines: readonly string[];
  /** 1-based line of the first of `lines` in the document. */
  readonly line: number;
}

/** Finds the fence between the demo's marks; `undefined` if marks or fence are not there. */
export function demoBlock(markdown: string): DemoBlock | undefined {
  const text = markdown.replaceAll('\r\n', '\n');
  const block = BLOCK.exec(text);
  if (block === null) return undefined;
  const fence = FENCE.exec(block[0]);
  if (fence === null) return undefined;
  const body = fence.groups?.['body'] ?? '';
  const start = block.index + fence.index + fence[0].indexOf('\n') + 1;
  return {
    lines: body.replace(/\n$/, '').split('\n'),
    line: text.slice(0, start).split('\n').length,
  };
}

/** The text that belongs between the marks. */
export function renderDemoBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map((line) => /^`*/.exec(line)?.[0].length ?? 0));
  const ticks = '`'.repeat(longest + 1);
  return `\n${ticks}text\n${lines.join('\n')}\n${ticks}\n`;
}
