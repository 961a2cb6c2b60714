import { compare, valid } from 'semver';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { datedEntries, MOD_LOG, modLogEntries } from '../mod-log';
import { packageOf } from '../package';

export const modlogVersionBehind: Rule<ModuleFacts> = {
  id: 'modlog-version-behind',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the newest entry of ModLog.md to be about the version in package.json',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    const version = packageOf(module)?.version;
    if (document === undefined || version === undefined || valid(version) === null) return;
    const [newest] = datedEntries(modLogEntries(document)).sort((a, b) =>
      compare(b.version, a.version),
    );
    if (newest === undefined || compare(newest.version, version) === 0) return;
    const { line, column } = newest.heading;
    report({
      ...{ file: MOD_LOG, line, column },
      message: `The newest entry is about \`${newest.version}\`, but package.json says \`${version}\`.`,
      fix: `Add an entry for \`${version}\`, or correct the version in package.json.`,
    });
  },
};
