import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AmiwError } from '../../core/errors';
import { buildReport } from '../../core/report/build-report';
import { reportPath } from '../../core/report/report-path';
import { reportSummary } from '../../core/report/report-summary';
import { writeResult } from '../../host/evidence-store';
import { openInBrowser } from '../../host/report/open-in-browser';
import { readReportFacts, type ReportPlaces } from '../../host/report/read-report-facts';
import { reportPage } from '../../host/report/report-page';
import { serveReport } from '../../host/report/serve-report';
import type { GateTask } from '../gate-task';
import type { ReportExecutorSchema } from './schema';

type ReportTask = GateTask<ReportExecutorSchema>;
type Print = (text: string) => void;

/**
 * Writes the report of what lies there now, whatever the gates say. Resolves to whether it could be written; with `serve`
 * when it has been asked to end.
 */
export async function runReport(task: ReportTask, print: Print): Promise<boolean> {
  try {
    const { workspaceRoot, root, options } = task;
    const places = placesOf(task);
    const report = buildReport(readReportFacts(places));
    const file = reportPath(root);
    writeResult(workspaceRoot, file, reportPage(workspaceRoot, report, false));
    print(`wsp-report  ${root}\n${reportSummary(report)}\n  ${file}\n`);
    if (options.serve === true) await serve(task, places, print);
    else if (options.open === true)
      await open(pathToFileURL(join(workspaceRoot, file)).href, print);
    return true;
  } catch (error) {
    if (!(error instanceof AmiwError)) throw error;
    print(
      `wsp-report  ${task.root}\n\n  could not run: ${error.message.replaceAll('\n', '\n  ')}\n`,
    );
    return false;
  }
}

async function serve(
  { workspaceRoot, root, options }: ReportTask,
  places: ReportPlaces,
  print: Print,
): Promise<void> {
  const render = (): string =>
    reportPage(workspaceRoot, buildReport(readReportFacts(places)), true);
  const roots = [places.ecosystem, ...places.modules].map((project) => project.root);
  const server = await serveReport({
    ...{ workspaceRoot, roots, render },
    file: reportPath(root),
    port: options.port ?? 0,
  });
  print(`\n  ${server.url}  until Ctrl+C\n`);
  if (options.open === true) await open(server.url, print);
  await server.ended;
}

async function open(target: string, print: Print): Promise<void> {
  if (!(await openInBrowser(target))) print(`  no program to open it with; open ${target}\n`);
}

function placesOf({ options, ...task }: ReportTask): ReportPlaces {
  const { workspaceRoot, root, project, dependencyRoots, projectAt } = task;
  const { contracts = [], modules = [], gates = {} } = options;
  return {
    workspaceRoot,
    ecosystem: { project, root, dependencyRoots, contracts },
    modules: modules.map((module) => {
      const known = projectAt(module.root);
      const { name: nameOfProject = module.name, dependencyRoots: reached = [] } = known ?? {};
      return { ...module, project: nameOfProject, dependencyRoots: reached };
    }),
    targets: gates,
  };
}
