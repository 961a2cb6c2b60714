import { normalizeCode, normalizeText } from '../../documents/normalize';
import { within, type MarkdownDocument, type TextRange } from '../../markdown/markdown-document';

/** One export as INTERFACE.md shows it, in a form that is the same however a formatter treated it. */
export interface InterfaceEntry {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** As written, in one line; `undefined` if there is no code. */
  readonly code: string | undefined;
  readonly signature: string;
  readonly description: string;
}

/** Reads the entries of a block, in their order. */
export function interfaceEntries(document: MarkdownDocument, range: TextRange): InterfaceEntry[] {
  const headings = within(document.headings, range).filter(({ level }) => level === 3);
  return headings.map(({ title, line, contentFrom }, index) => {
    const body = { from: contentFrom, to: headings[index + 1]?.from ?? range.to };
    const fences = within(document.fences, body);
    const [signature, ...examples] = fences;
    const text = [...fences, ...within(document.comments, body)]
      .sort((a, b) => b.from - a.from)
      .reduce(
        (rest, { from, to }) => rest.slice(0, from - body.from) + rest.slice(to - body.from),
        document.text.slice(body.from, body.to),
      );
    return {
      name: title,
      line,
      code: signature?.code.replace(/\s+/g, ' ').trim(),
      signature: signature === undefined ? '' : normalizeCode(signature.code),
      description: [normalizeText(text), ...examples.map(({ code }) => normalizeCode(code))].join(
        '\n',
      ),
    };
  });
}
