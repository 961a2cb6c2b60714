import type { ModuleFacts } from '../../gate';
import type { ReportedFinding, Rule } from '../../rule';
import { documentOf } from '../documents';
import { standingOf, type Standing } from '../evidence-standing';
import { ROADMAP, roadmapPhases, shortTitle } from '../roadmap';
import { evidenceOf, type Evidence } from '../roadmap-evidence';

export const roadmapProofMissing: Rule<ModuleFacts> = {
  id: 'roadmap-proof-missing',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the evidence that ticked criteria name to exist',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const done = roadmapPhases(document)
      .flatMap(({ criteria }) => criteria)
      .filter((task) => task.done);
    for (const task of done) {
      for (const evidence of evidenceOf(document, task)) {
        if (evidence.name === module.manifest.name) continue;
        const problem = problemOf(evidence, standingOf(module, evidence));
        if (problem === undefined) continue;
        const { line, column } = evidence;
        const message = `\`${shortTitle(task)}\` is ticked, but ${problem.message}.`;
        report({ ...{ file: ROADMAP, line, column }, message, fix: problem.fix });
      }
    }
  },
};

type Problem = Required<Pick<ReportedFinding, 'message' | 'fix'>>;

const UNTICK = 'or untick the criterion.';

function problemOf({ name, file }: Evidence, standing: Standing): Problem | undefined {
  if (standing.state === 'skipped') {
    return { message: `the test \`${name}\` is skipped`, fix: `Let it run, ${UNTICK}` };
  }
  if (standing.state !== 'missing') return undefined;
  const { kind, nearest } = standing;
  const correct = kind === 'file' ? 'Correct the path' : 'Correct the name';
  return {
    message: {
      gate: `there is no gate \`${name}\``,
      test: `${file === undefined ? 'there is' : `\`${file}\` holds`} no test \`${name}\``,
      export: `the module exports no \`${name}\``,
      event: `the module neither publishes nor subscribes to \`${name}\``,
      file: `the module has no \`${name}\``,
      budget: `wsp.json has no budget for \`${name}\``,
    }[kind],
    fix: `${nearest === undefined ? correct : `Write \`${nearest}\``}, ${UNTICK}`,
  };
}
