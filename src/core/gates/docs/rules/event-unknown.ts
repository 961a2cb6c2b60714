import type { CodeSpan, MarkdownDocument } from '../../../markdown/markdown-document';
import { findBlock } from '../../../markdown/marked-block';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { mistakenEvents, type MistakenEvent } from '../event-mentions';
import { EVENT_DOCUMENTS, unknownEvents } from '../event-names';
import { ROADMAP } from '../roadmap';

export const eventUnknown: Rule<ModuleFacts> = {
  id: 'event-unknown',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow events in the documents that the manifest does not know',
  check({ module }, report) {
    // An ecosystem's documents tell of the events of its modules, which are in other manifests.
    if (module.manifest.kind === 'ecosystem') return;
    for (const file of [...EVENT_DOCUMENTS, ROADMAP]) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      const isOurs = outsideBlock(document);
      const listed =
        file === ROADMAP ? [] : unknownEvents(document, module.manifest).filter(isOurs);
      const isPlan = file === ROADMAP ? (span: CodeSpan) => !isDone(document, span) : () => false;
      const named = mistakenEvents(document, module.manifest, isPlan).filter(isOurs);
      for (const { code, line, column, meant, how } of merged(listed, named)) {
        report({
          ...{ file, line, column },
          message: `The document ${how} the event \`${code}\`, which wsp.json neither publishes nor subscribes to.`,
          fix:
            meant === undefined
              ? 'Correct the name, remove it, or add it to "events" in wsp.json.'
              : `Write \`${meant}\`, or add the event to "events" in wsp.json.`,
        });
      }
    }
  },
};

/** The block of the events is held against wsp.json by rules of its own. */
function outsideBlock(document: MarkdownDocument): (span: CodeSpan) => boolean {
  const search = findBlock(document, 'events');
  if (!search.found) return () => true;
  const { from, to } = search.block;
  return (span) => span.from < from || span.to > to;
}

/** Only what a roadmap has ticked is there; the rest is to come. */
function isDone({ tasks }: MarkdownDocument, { from, to }: CodeSpan): boolean {
  return tasks.some((task) => task.done && from >= task.from && to <= task.to);
}

interface UnknownEvent extends MistakenEvent {
  readonly how: 'lists' | 'names';
}

/** The same place may be found by the list that it stands in and by its name. */
function merged(listed: readonly CodeSpan[], named: readonly MistakenEvent[]): UnknownEvent[] {
  const meantAt = new Map(named.map(({ from, meant }) => [from, meant]));
  const places = new Set(listed.map(({ from }) => from));
  return [
    ...listed.map((span) => ({ ...span, how: 'lists' as const, meant: meantAt.get(span.from) })),
    ...named
      .filter(({ from }) => !places.has(from))
      .map((span) => ({ ...span, how: 'names' as const })),
  ];
}
