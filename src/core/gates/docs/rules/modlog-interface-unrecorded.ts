import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { findRecord } from '../../../interface/interface-record';
import { sectionOf } from '../../../markdown/markdown-document';
import { documentOf } from '../documents';
import { MOD_LOG, modLogEntries } from '../mod-log';

export const modlogInterfaceUnrecorded: Rule<ModuleFacts> = {
  id: 'modlog-interface-unrecorded',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the newest entry of ModLog.md to record the exports that it is about',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    const newest = document === undefined ? undefined : modLogEntries(document)[0];
    if (document === undefined || newest === undefined) return;
    const found = findRecord(document, sectionOf(newest.heading));
    if (found.state === 'found') return;
    const isMissing = found.state === 'missing';
    const { line, column } = newest.heading;
    report({
      ...{ file: MOD_LOG, ...(isMissing ? { line, column } : { line: found.line }) },
      message: isMissing
        ? `The entry \`${newest.heading.title.replace(/`/g, '')}\` does not record the exports that it is about.`
        : 'The record of the exports cannot be read; expected `<!-- amiw:exports`, a fingerprint and a name for each export, and `-->`, once.',
      fix: `Run \`nx g @wsp/amiw:log ${module.manifest.name}\`, which records them.`,
    });
  },
};
