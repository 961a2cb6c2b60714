import type { GateName } from '../gate';
import type { ReportedFinding } from '../rule';
import type { GateRecord } from './facts';

/** Whose evidence it is, and who reads it. */
export interface EvidenceReader {
  /** Name of the Nx project, for the commands in fixes. */
  readonly project: string;
  /** Folder of the module, from the workspace root. */
  readonly root: string;
  /** Version of the running plugin. */
  readonly pluginVersion: string;
}

/** What is wrong with evidence that is not there; `undefined` if it is there, or if nobody waits for it. */
export function missingEvidence(
  { gate, target, evidence }: GateRecord<GateName>,
  { project }: Pick<EvidenceReader, 'project'>,
): ReportedFinding | undefined {
  if (target === undefined || evidence.state === 'present') return undefined;
  const what = evidence.state === 'missing' ? 'is missing' : 'is empty or not an evidence record';
  return {
    file: 'wsp.json',
    message: `Evidence of \`${target}\` ${what}; expected \`.wsp/…/${gate}.json\` written by that gate.`,
    fix: rerun(project, target),
  };
}

/** What is wrong with evidence of other files, or by another version; `undefined` if it is of today. */
export function staleEvidence(
  { target, evidence, current }: GateRecord<GateName>,
  { project, root, pluginVersion }: EvidenceReader,
): ReportedFinding | undefined {
  if (target === undefined || evidence.state !== 'present') return undefined;
  const { inputs, plugin, module } = evidence.evidence;
  const rest = { file: 'wsp.json', fix: rerun(project, target) };
  if (plugin !== pluginVersion) {
    const message = `Evidence of \`${target}\` was written by version ${plugin}; expected version ${pluginVersion}.`;
    return { ...rest, message };
  }
  if (inputs.files > 0 && inputs.digest === current.digest && module === root) return undefined;
  const message = `Evidence of \`${target}\` is of other files (${inputs.files}) than the ${current.files} that lie there now.`;
  return { ...rest, message };
}

function rerun(project: string, target: string): string {
  return `Run \`nx run ${project}:${target} --skip-nx-cache\`.`;
}
