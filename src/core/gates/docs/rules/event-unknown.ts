import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { EVENT_DOCUMENTS, unknownEvents } from '../event-names';

export const eventUnknown: Rule<ModuleFacts> = {
  id: 'event-unknown',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow events in the documents that the manifest does not know',
  check({ module }, report) {
    for (const file of EVENT_DOCUMENTS) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      for (const { code, line, column } of unknownEvents(document, module.manifest)) {
        report({
          ...{ file, line, column },
          message: `The document lists the event \`${code}\`, which wsp.json neither publishes nor subscribes to.`,
          fix: `Correct the name, remove it, or add it to "events" in wsp.json.`,
        });
      }
    }
  },
};
