import type { Evidence, InputsDigest } from '../../compliance/evidence';
import type { ComplianceRecord } from '../../compliance/record';
import type { ModuleView } from '../../module/module-view';
import { GATE_NAMES, type GateName, type ModuleFacts } from '../gate';

/** A gate whose evidence `wsp-validate` gathers. */
export type EvidenceGate = Exclude<GateName, 'validate'>;

export const EVIDENCE_GATES: readonly EvidenceGate[] = GATE_NAMES.filter(
  (gate) => gate !== 'validate',
);

/** What lies in `.wsp` for one gate, next to what the gate would read now. */
export interface GateRecord<Gate extends GateName = EvidenceGate> {
  readonly gate: Gate;
  /** Name of its target, which the workspace may have renamed; `undefined` if it is switched off. */
  readonly target: string | undefined;
  readonly evidence:
    | { readonly state: 'missing' }
    | { readonly state: 'unreadable' }
    | { readonly state: 'present'; readonly evidence: Evidence };
  /** Digest of the gate's inputs as they are now. */
  readonly current: InputsDigest;
}

/** A module of an ecosystem, as the plugin finds it by its name. */
export interface EcosystemModule {
  readonly name: string;
  /** Folder, from the workspace root. */
  readonly root: string;
  /** Contract files of the events that it subscribes to, from the workspace root. */
  readonly contracts: readonly string[];
  /** Its manifest's `references`. */
  readonly references: readonly string[];
  /** Its manifest's `inputs`. */
  readonly inputs: readonly string[];
}

/** What lies in `.wsp` for a module of an ecosystem, next to what its gates would read now. */
export interface ModuleRecord {
  readonly name: string;
  /** Folder, from the workspace root; `undefined` if the workspace has no such module. */
  readonly root: string | undefined;
  /** Id of its task `wsp-validate`, for the commands in fixes. */
  readonly task: string;
  readonly record:
    | { readonly state: 'missing' }
    | { readonly state: 'unreadable' }
    | { readonly state: 'present'; readonly record: ComplianceRecord };
  /** Digests of the inputs of its gates as they are now; empty without a record. */
  readonly current: Readonly<Partial<Record<EvidenceGate, InputsDigest>>>;
}

export interface ValidateFacts extends ModuleFacts {
  readonly records: readonly GateRecord[];
  /** Of an ecosystem: its modules, in the manifest's order. Empty for a module. */
  readonly modules: readonly ModuleRecord[];
  /** The same modules with their files, but for those that are not there or whose manifest cannot be read. */
  readonly moduleViews: readonly ModuleView[];
  /** Ids of all rules of all gates. */
  readonly knownRules: readonly string[];
  /** Version of the running plugin. */
  readonly pluginVersion: string;
  /** Name of the Nx project, for the commands in fixes. */
  readonly project: string;
}
