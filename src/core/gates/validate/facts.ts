import type { Evidence, InputsDigest } from '../../compliance/evidence';
import type { GateName, ModuleFacts } from '../gate';

/** A gate whose evidence `wsp-validate` gathers. */
export type EvidenceGate = Exclude<GateName, 'validate'>;

/** What lies in `.wsp` for one gate, next to what the gate would read now. */
export interface GateRecord {
  readonly gate: EvidenceGate;
  /** Name of its target, which the workspace may have renamed; `undefined` if it is switched off. */
  readonly target: string | undefined;
  readonly evidence:
    | { readonly state: 'missing' }
    | { readonly state: 'unreadable' }
    | { readonly state: 'present'; readonly evidence: Evidence };
  /** Digest of the gate's inputs as they are now. */
  readonly current: InputsDigest;
}

export interface ValidateFacts extends ModuleFacts {
  readonly records: readonly GateRecord[];
  /** Ids of all rules of all gates. */
  readonly knownRules: readonly string[];
  /** Version of the running plugin. */
  readonly pluginVersion: string;
  /** Name of the Nx project, for the commands in fixes. */
  readonly project: string;
}
