import type { ExportedItem, InterfaceModel } from '../../interface/interface-model';
import { renderInterfaceBlock } from '../../interface/render-interface-block';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { findBlock, type BlockSearch } from '../../markdown/marked-block';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { ModuleView } from '../../module/module-view';
import { documentOf, interfaceOf, isInterfaceComplete } from './documents';
import { interfaceEntries, type InterfaceEntry } from './interface-entries';

export const INTERFACE_DOCUMENT = 'INTERFACE.md';

/** What the block in INTERFACE.md says beside what the sources say. */
export interface InterfaceComparison {
  /** Exports without an entry. */
  readonly missing: readonly ExportedItem[];
  /** Entries without an export, and second entries for one. */
  readonly extra: readonly InterfaceEntry[];
  readonly pairs: readonly {
    readonly documented: InterfaceEntry;
    readonly actual: InterfaceEntry;
  }[];
  /** 1-based line of the mark that starts the block. */
  readonly line: number;
}

const comparisons = new WeakMap<MarkdownDocument, InterfaceComparison | undefined>();

/** The block in INTERFACE.md; `undefined` if the module has no such document. */
export function searchInterfaceBlock(module: ModuleView): BlockSearch | undefined {
  const document = documentOf(module, INTERFACE_DOCUMENT);
  return document && findBlock(document, 'interface');
}

/** `undefined` where there is nothing to compare: other rules say that the block or the sources cannot be read. */
export function compareInterface(module: ModuleView): InterfaceComparison | undefined {
  const document = documentOf(module, INTERFACE_DOCUMENT);
  if (document === undefined) return undefined;
  if (!comparisons.has(document)) comparisons.set(document, compare(document, interfaceOf(module)));
  return comparisons.get(document);
}

/** What to type to have the block written again. */
export function rewriteFix({ manifest }: ModuleView): string {
  return `Run \`nx g @wsp/amiw:docs ${manifest.name}\` to rewrite the block.`;
}

function compare(
  document: MarkdownDocument,
  model: InterfaceModel,
): InterfaceComparison | undefined {
  const search = findBlock(document, 'interface');
  if (!search.found || !isInterfaceComplete(model)) return undefined;
  const rendered = parseMarkdown(renderInterfaceBlock(model));
  const actual = new Map(
    interfaceEntries(rendered, { from: 0, to: rendered.text.length }).map((entry) => [
      entry.name,
      entry,
    ]),
  );
  const documented = new Map<string, InterfaceEntry>();
  const extra: InterfaceEntry[] = [];
  for (const entry of interfaceEntries(document, search.block)) {
    if (documented.has(entry.name) || !actual.has(entry.name)) extra.push(entry);
    else documented.set(entry.name, entry);
  }
  return {
    missing: model.exports.filter(({ name }) => !documented.has(name)),
    extra,
    pairs: [...documented.values()].flatMap((entry) => {
      const same = actual.get(entry.name);
      return same === undefined ? [] : [{ documented: entry, actual: same }];
    }),
    line: search.block.line,
  };
}
