import type { MarkdownDocument, TextRange } from './markdown-document';

/** Everything between marks `amiw:<name>:start` and `amiw:<name>:end`, whatever the block is called. */
export function generatedBlocks({ comments }: MarkdownDocument): TextRange[] {
  return comments.flatMap(({ content, to: from }) => {
    const name = /^amiw:([\w-]+):start$/.exec(content)?.[1];
    if (name === undefined) return [];
    const end = comments.find((one) => one.from >= from && one.content === `amiw:${name}:end`);
    return end === undefined ? [] : [{ from, to: end.from }];
  });
}
