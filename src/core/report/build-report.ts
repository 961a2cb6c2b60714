import { flowReport } from './flow-report';
import type { Report } from './report';
import type { ReportFacts, SubjectFacts, UnreadableModule } from './report-facts';
import { subjectReport } from './subject-report';
import { trailOf } from './trail';

/** Everything that the page shows, out of what lies in the workspace. */
export function buildReport(facts: ReportFacts): Report {
  const { ecosystem, pluginVersion } = facts;
  const modules = facts.modules.filter((one): one is SubjectFacts => 'module' in one);
  const unreadable = facts.modules.filter((one): one is UnreadableModule => 'problem' in one);
  const subjects = [ecosystem, ...modules];
  const { manifest, root } = ecosystem.module;
  return {
    ...{ name: manifest.name, root, purpose: manifest.purpose, plugin: pluginVersion },
    subjects: subjects.map((subject) => subjectReport(subject, pluginVersion)),
    unreadable,
    flow: flowReport(facts, modules),
    trail: trailOf(subjects),
  };
}
