import { AmiwError } from '../../core/errors';
import { GATE_NAMES, type GateName } from '../../core/gates/gate';
import type { EcosystemModule } from '../../core/gates/validate/facts';
import type { ReportFacts, SubjectFacts, UnreadableModule } from '../../core/report/report-facts';
import { VERSION } from '../../version';
import { digestInputs } from '../digest-inputs';
import { readEvidence } from '../evidence-store';
import type { InputsLocation } from '../input-files';
import { readModule } from '../read-module';
import { baselineHistory } from './baseline-history';

/** A project of the workspace, and where its gates read beyond it. */
export interface ReportedProject {
  /** Name of the Nx project. */
  readonly project: string;
  /** From the workspace root. */
  readonly root: string;
  /** Folders of the projects that it depends on, directly or not. */
  readonly dependencyRoots: readonly string[];
  /** Contract files of the events that it meets. */
  readonly contracts: readonly string[];
}

/** An ecosystem and its modules, as Nx and the plugin know them. */
export interface ReportPlaces {
  /** Absolute. */
  readonly workspaceRoot: string;
  readonly ecosystem: ReportedProject;
  /** What the plugin knows of the ecosystem's modules, each with its project. */
  readonly modules: readonly (EcosystemModule & ReportedProject)[];
  /** Target name of each gate, `false` for one that is switched off. */
  readonly targets: Readonly<Partial<Record<GateName, string | false>>>;
}

/** Reads what a report tells. Throws `AmiwError` `MANIFEST_INVALID` when the ecosystem's own manifest cannot be read. */
export function readReportFacts(places: ReportPlaces): ReportFacts {
  const { workspaceRoot, ecosystem, modules } = places;
  const { manifest } = readModule(workspaceRoot, ecosystem.root);
  const names = manifest.kind === 'ecosystem' ? manifest.modules : [];
  const roots = [ecosystem, ...modules].map(({ root }) => root);
  const histories = baselineHistory(workspaceRoot, roots);
  const read = (project: ReportedProject): SubjectFacts => ({
    ...readSubject(project, places),
    baselines: histories.get(project.root) ?? [],
  });
  return {
    ecosystem: read(ecosystem),
    modules: names.map((name) => {
      const known = modules.find((module) => module.name === name);
      return known === undefined ? unknownModule(name) : orProblem(name, () => read(known));
    }),
    pluginVersion: VERSION,
  };
}

function unknownModule(name: string): UnreadableModule {
  return { name, problem: 'The workspace has no module of this name with a valid wsp.json.' };
}

/** One broken manifest does not keep the others from being told. */
function orProblem(name: string, read: () => SubjectFacts): SubjectFacts | UnreadableModule {
  try {
    return read();
  } catch (error) {
    if (error instanceof AmiwError) return { name, problem: error.message };
    throw error;
  }
}

function readSubject(
  { project, root, dependencyRoots, contracts }: ReportedProject,
  { workspaceRoot, ecosystem, modules, targets }: ReportPlaces,
): Omit<SubjectFacts, 'baselines'> {
  const module = readModule(workspaceRoot, root, { dependencyRoots });
  const location: InputsLocation = {
    ...{ workspaceRoot, root, dependencyRoots, contracts },
    references: module.manifest.references,
    inputs: [...module.workspace.inputs],
    modules: root === ecosystem.root ? modules : [],
  };
  return {
    module,
    project,
    gates: GATE_NAMES.map((gate) => {
      const target = targets[gate] ?? `wsp-${gate}`;
      return {
        gate,
        target: target === false ? undefined : target,
        evidence: readEvidence(workspaceRoot, root, gate),
        current: digestInputs(gate, location),
      };
    }),
  };
}
