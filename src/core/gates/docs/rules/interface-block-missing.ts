import {
  BLOCK_SECTIONS,
  OWN_BLOCK_TEXTS,
  blockMarks,
  OWN_BLOCKS,
  type OwnBlockName,
} from '../../../documents/own-blocks';
import type { BlockProblem } from '../../../markdown/marked-block';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { INTERFACE_DOCUMENT, searchBlock } from '../interface-comparison';

export const interfaceBlockMissing: Rule<ModuleFacts> = {
  id: 'interface-block-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a marked block in INTERFACE.md for exports, events, settings and errors',
  exemptible: false,
  check({ module }, report) {
    for (const name of OWN_BLOCKS) {
      const search = searchBlock(module, name);
      if (search === undefined || search.found) continue;
      const { problem, line } = search;
      // A module without events needs no block for them.
      if (problem === 'missing' && OWN_BLOCK_TEXTS[name](module) === undefined) continue;
      report({
        file: INTERFACE_DOCUMENT,
        ...(line === undefined ? {} : { line }),
        message: foundOf(name, problem),
        fix: `Write both marks once, each on a line of its own, below \`## ${BLOCK_SECTIONS[name]}\`, then run \`nx g @wsp/amiw:docs ${module.manifest.name}\`.`,
      });
    }
  },
};

function foundOf(name: OwnBlockName, problem: BlockProblem): string {
  const [start, end] = blockMarks(name);
  switch (problem) {
    case 'missing':
      return `The marks \`${start}\` and \`${end}\` are missing.`;
    case 'start-missing':
      return `The mark \`${start}\` is missing before \`${end}\`.`;
    case 'end-missing':
      return `The mark \`${end}\` is missing after \`${start}\`.`;
    case 'duplicated':
      return `The marks of the block \`${name}\` stand here a second time; expected one block.`;
    case 'reversed':
      return `The mark \`${end}\` stands before \`${start}\`.`;
  }
}
