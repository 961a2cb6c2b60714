import {
  createProjectGraphAsync,
  joinPathFragments,
  type ProjectGraph,
  type Tree,
} from '@nx/devkit';
import { RESULTS_FOLDER } from '../../core/compliance/evidence';
import { AmiwError } from '../../core/errors';
import { workspaceResults } from '../../core/compliance/workspace-results';
import { renderText, textReporter } from '../../core/findings/reporters/text';
import { rulePagesOf } from '../../host/rule-pages';
import { terminalStyle } from '../../host/terminal-style';
import { isInside } from '../../plugin/plugin-options';
import { VERSION } from '../../version';
import { assertWritable } from '../workspace/assert-writable';
import { ownReporters } from '../workspace/plugin-registration';
import { chooseReporters } from './choose-reporters';
import { readTasks } from './read-tasks';
import type { FindingsGeneratorSchema } from './schema';
import { wantedRecords } from './wanted-records';

/**
 * Makes reports of the evidence that the gates of a workspace left. It runs no gate: evidence that is missing, or of
 * other files than those that lie there, is a finding.
 */
export async function findingsGenerator(
  tree: Tree,
  { format = ['text'], output = RESULTS_FOLDER, tasks }: FindingsGeneratorSchema,
  projectGraph: () => Promise<ProjectGraph> = createProjectGraphAsync,
): Promise<void> {
  requireInside(output);
  const reporters = chooseReporters(tree.root, format, ownReporters(tree));
  const asked = tasks === undefined ? undefined : readTasks(tree, tasks);
  const results = workspaceResults(wantedRecords(tree.root, await projectGraph(), asked));
  const report = { plugin: VERSION, results, rulePages: rulePagesOf(results) };
  const screen = terminalStyle(process.stdout, process.env);
  const made = reporters.map((reporter) => ({
    file: reporter.file,
    text: reporter === textReporter ? renderText(report, screen) : reporter.render(report),
  }));
  for (const { file, text } of made) {
    if (file !== undefined) tree.write(joinPathFragments(output, file), text);
    // Not through the logger, which puts `NX` and colours in front of what a machine reads.
    else process.stdout.write(text);
  }
  assertWritable(tree);
}

/** Nx writes nothing outside of the workspace, and says nothing of it. */
function requireInside(output: string): void {
  if (isInside(output)) return;
  throw new AmiwError('OPTIONS_INVALID', {
    where: '--output',
    found: `"${output}" is no folder of the workspace.`,
    expected: 'Expected a folder inside the workspace, by its path from the root.',
    fix: `write for example --output=${RESULTS_FOLDER}`,
  });
}

export default findingsGenerator;
