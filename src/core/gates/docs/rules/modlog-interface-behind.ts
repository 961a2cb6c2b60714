import {
  compareRecords,
  findRecord,
  isSame,
  recordOf,
  type InterfaceDifference,
} from '../../../interface/interface-record';
import { sectionOf } from '../../../markdown/markdown-document';
import { quotedList } from '../../../test-run/test-facts';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf, interfaceOf, isInterfaceComplete } from '../documents';
import { MOD_LOG, modLogEntries } from '../mod-log';

export const modlogInterfaceBehind: Rule<ModuleFacts> = {
  id: 'modlog-interface-behind',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require an entry in ModLog.md for what has changed of the exports',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    const newest = document === undefined ? undefined : modLogEntries(document)[0];
    const model = interfaceOf(module);
    if (document === undefined || newest === undefined || !isInterfaceComplete(model)) return;
    const found = findRecord(document, sectionOf(newest.heading));
    if (found.state !== 'found') return;
    const difference = compareRecords(found.record, recordOf(model));
    if (isSame(difference)) return;
    const { line, column } = newest.heading;
    report({
      ...{ file: MOD_LOG, line, column },
      message: `The exports have changed since the newest entry: ${inWords(difference)}.`,
      fix: `Run \`nx g @wsp/amiw:log ${module.manifest.name}\` to add an entry.`,
    });
  },
};

function inWords(difference: InterfaceDifference): string {
  return (['added', 'changed', 'removed'] as const)
    .filter((kind) => difference[kind].length > 0)
    .map((kind) => `${kind} ${quotedList(difference[kind])}`)
    .join('; ');
}
