import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { ReportedFinding, Rule } from '../../rule';
import { documentOf } from '../documents';
import { standingOf } from '../evidence-standing';
import { ROADMAP, roadmapPhases } from '../roadmap';
import { EVIDENCE_KINDS, evidenceOf, type Evidence } from '../roadmap-evidence';

export const roadmapEvidenceUnknown: Rule<ModuleFacts> = {
  id: 'roadmap-evidence-unknown',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require evidence in ROADMAP.md to be of a kind that can be looked up',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    for (const task of roadmapPhases(document).flatMap(({ criteria }) => criteria)) {
      for (const evidence of evidenceOf(document, task)) {
        const { unknownKind, line, column } = evidence;
        // What an open criterion names may still have to be made.
        const isUnclear = task.done && standingOf(module, evidence).state === 'unclear';
        if (unknownKind === undefined && !isUnclear) continue;
        report({ ...{ file: ROADMAP, line, column }, ...problemOf(evidence) });
      }
    }
  },
};

const KINDS = `${EVIDENCE_KINDS.slice(0, -1).join(', ')} or ${EVIDENCE_KINDS.at(-1) ?? ''}`;

function problemOf({ name, unknownKind }: Evidence): Pick<ReportedFinding, 'message' | 'fix'> {
  if (unknownKind === undefined) {
    return {
      message: `\`${name}\` is no evidence that can be looked up; expected a ${KINDS}.`,
      fix: `Say what it is, such as "proved by test \`${name}\`", or name something else.`,
    };
  }
  const nearest = nearestName(unknownKind, EVIDENCE_KINDS);
  return {
    message: `\`${unknownKind}\` before \`${name}\` is no kind of evidence; expected ${KINDS}.`,
    fix: `Write \`${nearest ?? 'test'}\` before a name of that kind.`,
  };
}
