import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { EVENT_DOCUMENTS, namesEvent } from '../event-names';
import { findSections } from '../sections';

export const eventUndocumented: Rule<ModuleFacts> = {
  id: 'event-undocumented',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require every event of the manifest to be named in the sections about events',
  check({ module }, report) {
    const { publishes, subscribes } = module.manifest.events;
    for (const file of EVENT_DOCUMENTS) {
      const document = documentOf(module, file);
      const [section] = document === undefined ? [] : findSections(document, 'Events');
      if (document === undefined || section === undefined) continue;
      for (const event of new Set([...publishes, ...subscribes])) {
        if (namesEvent(document, event)) continue;
        const does = publishes.includes(event) ? 'publishes' : 'subscribes to';
        report({
          ...{ file, line: section.line, column: section.column },
          message: `The module ${does} \`${event}\`, which the section \`${section.title}\` does not name.`,
          fix: `Name \`${event}\` there and say when it happens, or take it out of "events" in wsp.json.`,
        });
      }
    }
  },
};
