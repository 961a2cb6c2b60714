import {
  within,
  type CodeSpan,
  type MarkdownDocument,
  type TextRange,
} from '../../../markdown/markdown-document';
import { generatedBlocks } from '../../../markdown/generated-blocks';
import type { ModuleView } from '../../../module/module-view';
import { documentsOf } from '../documents';
import { MOD_LOG } from '../mod-log';
import { ROADMAP } from '../roadmap';
import { isSaidToBeAbsent } from '../sentence';

/** Code in a sentence that says something of the module as it is now. */
export interface JudgedSpan {
  readonly file: string;
  readonly document: MarkdownDocument;
  readonly span: CodeSpan;
}

/**
 * Logs tell of what was, and of a roadmap only what is ticked is there. What generators wrote is held against the
 * code by rules of its own, and what a link explains is explained.
 */
export function judgedSpans(module: ModuleView): readonly JudgedSpan[] {
  const known = judged.get(module) ?? read(module);
  judged.set(module, known);
  return known;
}

/** Rules of names, paths and commands ask for the same. */
const judged = new WeakMap<ModuleView, readonly JudgedSpan[]>();

function read(module: ModuleView): JudgedSpan[] {
  return [...documentsOf(module)].flatMap(([file, document]) => {
    if (isLog(file)) return [];
    const silent: readonly TextRange[] = [...generatedBlocks(document), ...document.links];
    const spans = file === ROADMAP ? spansOfDone(document) : document.codeSpans;
    return spans
      .filter((span) => !silent.some(({ from, to }) => span.from >= from && span.to <= to))
      .filter((span) => !isSaidToBeAbsent(document, span))
      .map((span) => ({ file, document, span }));
  });
}

/** Whether a document tells of what was. */
export function isLog(file: string): boolean {
  return file === MOD_LOG || /changelog|history/i.test(file);
}

function spansOfDone({ tasks, codeSpans }: MarkdownDocument): CodeSpan[] {
  return tasks.filter(({ done }) => done).flatMap((task) => within(codeSpans, task));
}
