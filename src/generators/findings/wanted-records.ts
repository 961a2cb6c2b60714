import {
  type ProjectConfiguration,
  type ProjectGraph,
  readProjectsConfigurationFromProjectGraph,
} from '@nx/devkit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WantedRecord } from '../../core/compliance/workspace-results';
import type { InputsDigest } from '../../core/compliance/evidence';
import { AmiwError } from '../../core/errors';
import { GATE_NAMES, type GateName } from '../../core/gates/gate';
import type { EcosystemModule } from '../../core/gates/validate/facts';
import type { ManifestProblem } from '../../core/manifest/manifest-problem';
import { parseManifest } from '../../core/manifest/parse-manifest';
import { toGateTask, type GateTask } from '../../executors/gate-task';
import { inputsOf } from '../../executors/run-gate';
import { digestInputs } from '../../host/digest-inputs';
import { readEvidence } from '../../host/evidence-store';
import { readModule } from '../../host/read-module';
import { VERSION } from '../../version';

/** A target that runs one of our gates. */
interface GateTarget {
  readonly gate: GateName;
  readonly target: string;
  readonly options: {
    readonly contracts?: readonly string[];
    readonly modules?: readonly EcosystemModule[];
  };
}

/**
 * What lies there of every gate of a workspace, or of those tasks that are asked for, by project and gate.
 *
 * @param tasks Ids `project:target`.
 */
export function wantedRecords(
  workspaceRoot: string,
  projectGraph: ProjectGraph,
  tasks?: ReadonlySet<string>,
): WantedRecord[] {
  const projectsConfigurations = readProjectsConfigurationFromProjectGraph(projectGraph);
  const context = { root: workspaceRoot, projectsConfigurations, projectGraph };
  return Object.entries(projectsConfigurations.projects)
    .sort(([, a], [, b]) => (a.root < b.root ? -1 : 1))
    .flatMap(([project, configuration]) =>
      gateTargets(configuration)
        .filter(({ target }) => tasks?.has(`${project}:${target}`) ?? true)
        .map((target) => wantedRecord(toGateTask({}, project, context), target)),
    );
}

function gateTargets({ targets = {} }: ProjectConfiguration): GateTarget[] {
  return GATE_NAMES.flatMap((gate) => {
    const found = Object.entries(targets).find(
      ([, { executor }]) => executor === `@wsp/amiw:${gate}`,
    );
    if (found === undefined) return [];
    const [target, configuration] = found;
    const options = (configuration.options ?? {}) as GateTarget['options'];
    return [{ gate, target, options }];
  });
}

function wantedRecord(task: GateTask, gateTarget: GateTarget): WantedRecord {
  const { workspaceRoot, root, project } = task;
  const { gate, target } = gateTarget;
  const evidence = readEvidence(workspaceRoot, root, gate);
  const current = evidence.state === 'present' ? digestOf(task, gateTarget) : NO_FILES;
  const broken = brokenManifest(workspaceRoot, root);
  return {
    record: { gate, target, evidence, current },
    ...{ project, root, pluginVersion: VERSION },
    ...(broken && { broken }),
  };
}

function brokenManifest(workspaceRoot: string, root: string): ManifestProblem | undefined {
  const file = join(workspaceRoot, root, 'wsp.json');
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')).problems[0] : undefined;
}

const NO_FILES: InputsDigest = { files: 0, digest: '' };

/** The files that the gate would read now: none, where the manifest does not say which they are. */
function digestOf(task: GateTask, { gate, options }: GateTarget): InputsDigest {
  const { contracts = [], modules = [] } = options;
  try {
    const module = readModule(task.workspaceRoot, task.root);
    const outside = { contracts, modules: gate === 'validate' ? modules : [] };
    return digestInputs(gate, inputsOf(task, module, outside));
  } catch (error) {
    if (error instanceof AmiwError && error.code === 'MANIFEST_INVALID') return NO_FILES;
    throw error;
  }
}
