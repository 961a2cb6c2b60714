import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownInProse, type UnknownMember } from '../names/unknown-names';

export const memberUnknown: Rule<ModuleFacts> = {
  id: 'member-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow members in sentences that their type does not have',
  check({ module }, report) {
    for (const unknown of unknownInProse(module).members) {
      const { file, span, type, member } = unknown;
      report({
        ...{ file, line: span.line, column: span.column },
        message: `The document names \`${span.code}\`, but \`${type}\` has no \`${member}\`${has(unknown)}.`,
        fix: fixOf(unknown),
      });
    }
  },
};

/** More than a handful would hide the rest of the message. */
const MOST = 6;

function has({ members }: UnknownMember): string {
  if (members.length === 0 || members.length > MOST) return '';
  return `; it has ${members.map((one) => `\`${one}\``).join(', ')}`;
}

function fixOf({ nearest, span, member }: UnknownMember): string {
  if (nearest === undefined) return 'Correct the name, or remove it.';
  return `Write \`${span.code.replace(new RegExp(`(?<=[.#])${member}\\b`), nearest)}\`, or remove the name.`;
}
