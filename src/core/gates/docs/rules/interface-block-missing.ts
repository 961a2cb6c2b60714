import type { BlockProblem } from '../../../markdown/marked-block';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { INTERFACE_DOCUMENT, searchInterfaceBlock } from '../interface-comparison';

const START = '<!-- amiw:interface:start -->';
const END = '<!-- amiw:interface:end -->';

const FOUND: Readonly<Record<BlockProblem, string>> = {
  missing: `The marks \`${START}\` and \`${END}\` are missing.`,
  'start-missing': `The mark \`${START}\` is missing before \`${END}\`.`,
  'end-missing': `The mark \`${END}\` is missing after \`${START}\`.`,
  duplicated: 'The marks of the interface block stand here a second time; expected one block.',
  reversed: `The mark \`${END}\` stands before \`${START}\`.`,
};

export const interfaceBlockMissing: Rule<ModuleFacts> = {
  id: 'interface-block-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require one marked block in INTERFACE.md that is written from the exports',
  exemptible: false,
  check({ module }, report) {
    const search = searchInterfaceBlock(module);
    if (search === undefined || search.found) return;
    const { problem, line } = search;
    report({
      file: INTERFACE_DOCUMENT,
      ...(line === undefined ? {} : { line }),
      message: FOUND[problem],
      fix: `Write both marks once, each on a line of its own, below \`## Exports\`, then run \`nx g @wsp/amiw:docs ${module.manifest.name}\`.`,
    });
  },
};
