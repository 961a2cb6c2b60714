import type { Fence, MarkdownDocument } from '../markdown/markdown-document';

/** What is compiled and run as one: a fence, and those that continue it. */
export interface Program {
  /** The document's name: `README.md`. */
  readonly document: string;
  /** 1-based line on which the code of its first fence starts; it tells programs of a document apart. */
  readonly line: number;
  readonly isSetup: boolean;
  /** The code at the lines and columns that it has in the document, with nothing around it. */
  readonly text: string;
  /** The program whose names it uses without declaring them. */
  readonly setup: Program | undefined;
  /** Exports of the module that it may use without importing them: it stands in their own documentation. */
  readonly given: readonly string[];
}

/** A document's code with nothing around it: an error in it is an error at the same place in the document. */
export function codeInPlace({ text }: MarkdownDocument, fences: readonly Fence[]): string {
  const lines = text.split('\n');
  const code = lines.map(() => '');
  for (const fence of fences) {
    fence.code.split('\n').forEach((line, index) => {
      const at = fence.codeLine - 1 + index;
      const indent = Math.max(0, (lines[at] ?? '').length - line.length);
      if (line !== '') code[at] = ' '.repeat(indent) + line;
    });
  }
  return code.join('\n');
}

/** Name of a program among those of its module, and of the file that it would be, beside its document. */
export function programId({ document, line }: Pick<Program, 'document' | 'line'>): string {
  return `${document}.${line}`;
}
