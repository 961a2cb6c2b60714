import { within } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { exists } from '../link-target';
import { ROADMAP, roadmapPhases, shortTitle } from '../roadmap';
import { unknownGates } from '../roadmap-gates';

export const roadmapProofMissing: Rule<ModuleFacts> = {
  id: 'roadmap-proof-missing',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the files and the gates that ticked criteria name to exist',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const done = roadmapPhases(document)
      .flatMap(({ criteria }) => criteria)
      .filter((task) => task.done);
    for (const task of done) {
      for (const { code, line, column } of within(document.codeSpans, task)) {
        if (!PATH.test(code) || exists(module.files, code.replace(/^\.\//, ''))) continue;
        report({
          ...{ file: ROADMAP, line, column },
          message: `\`${shortTitle(task)}\` is ticked, but the module has no \`${code}\`.`,
          fix: 'Correct the path, or untick the criterion.',
        });
      }
      for (const { name, nearest, line, column } of unknownGates(document, task, module.manifest)) {
        report({
          ...{ file: ROADMAP, line, column },
          message: `\`${shortTitle(task)}\` is ticked, but there is no gate \`${name}\`.`,
          fix: `Write \`${nearest}\`, or untick the criterion.`,
        });
      }
    }
  },
};

/** A path below one of the module's own folders; neither a pattern nor a placeholder. */
const PATH = /^(?:\.\/)?(?:src|tests|contracts)\/[\w./-]+\.\w+$/;
