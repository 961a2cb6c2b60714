import { AmiwError } from '../../core/errors';
import {
  EVIDENCE_GATES,
  type EcosystemModule,
  type ModuleRecord,
} from '../../core/gates/validate/facts';
import type { Manifest } from '../../core/manifest/manifest';
import type { ModuleView } from '../../core/module/module-view';
import { digestInputs } from '../../host/digest-inputs';
import { readRecord } from '../../host/evidence-store';
import { isListed } from '../../host/list-files';
import { readModule } from '../../host/read-module';
import type { GateTask } from '../gate-task';
import type { ValidateExecutorSchema } from './schema';

type ValidateTask = GateTask<ValidateExecutorSchema>;

/** What is proven of the modules of an ecosystem; nothing for a module. */
export function moduleRecords(task: ValidateTask, manifest: Manifest): ModuleRecord[] {
  if (manifest.kind === 'module') return [];
  const { modules = [], gates = {} } = task.options;
  return manifest.modules.map((name) => {
    const known = modules.find((module) => module.name === name);
    const project = (known && task.projectAt(known.root)?.name) ?? name;
    const identity = { name, root: known?.root, task: `${project}:${targetOf(gates)}` };
    if (known === undefined) return { ...identity, record: { state: 'missing' }, current: {} };
    const record = readRecord(task.workspaceRoot, known.root);
    const current = record.state === 'present' ? digestsOf(known, task) : {};
    return { ...identity, record, current };
  });
}

/** The modules of an ecosystem with their files; one that cannot be read is told by its own gates. */
export function moduleViews(task: ValidateTask, manifest: Manifest): ModuleView[] {
  if (manifest.kind === 'module') return [];
  const { modules = [] } = task.options;
  return manifest.modules.flatMap((name) => {
    const known = modules.find((module) => module.name === name);
    return known === undefined ? [] : viewsAt(task.workspaceRoot, known.root);
  });
}

function viewsAt(workspaceRoot: string, root: string): ModuleView[] {
  try {
    return [readModule(workspaceRoot, root)];
  } catch (error) {
    if (error instanceof AmiwError) return [];
    throw error;
  }
}

function targetOf({ validate }: NonNullable<ValidateExecutorSchema['gates']>): string {
  return typeof validate === 'string' ? validate : 'wsp-validate';
}

/** The files that the gates of a module would read now. */
function digestsOf(
  { root, contracts, references, inputs }: EcosystemModule,
  { workspaceRoot, projectAt }: ValidateTask,
): ModuleRecord['current'] {
  const dependencyRoots = projectAt(root)?.dependencyRoots ?? [];
  const listed = inputs.filter((file) => isListed(workspaceRoot, file));
  const location = { workspaceRoot, root, dependencyRoots, contracts, references, inputs: listed };
  return Object.fromEntries(EVIDENCE_GATES.map((gate) => [gate, digestInputs(gate, location)]));
}
