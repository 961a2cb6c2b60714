import { EVIDENCE_GATES, type ModuleRecord } from './facts';

/** What an ecosystem may say of one of its modules. */
export type ModuleState = { readonly state: 'compliant' } | UnprovenState;

/** Why a module is not proven to comply. */
export type UnprovenState =
  | { readonly state: 'unknown' | 'missing' | 'unreadable' | 'failed' | 'foreign' }
  | { readonly state: 'outdated'; readonly version: string }
  | {
      readonly state: 'stale';
      /** Gates that passed on other files than those that lie there now. */
      readonly gates: readonly string[];
    };

/** Whether a module's record proves that it complies: as it is now, and by this version of the plugin. */
export function moduleStateOf(module: ModuleRecord, pluginVersion: string): ModuleState {
  if (module.root === undefined) return { state: 'unknown' };
  if (module.record.state !== 'present') return { state: module.record.state };
  const { record } = module.record;
  if (record.module.root !== module.root) return { state: 'foreign' };
  if (record.plugin !== pluginVersion) return { state: 'outdated', version: record.plugin };
  if (!record.compliant) return { state: 'failed' };
  const gates = staleGatesOf(record.gates, module.current);
  return gates.length > 0 ? { state: 'stale', gates } : { state: 'compliant' };
}

type Gates = Extract<ModuleRecord['record'], { readonly state: 'present' }>['record']['gates'];

/** A gate that is switched off has proven nothing, and read nothing that could have changed. */
function staleGatesOf(gates: Gates, current: ModuleRecord['current']): string[] {
  return EVIDENCE_GATES.filter((gate) => {
    const recorded = gates[gate];
    if (recorded?.state === 'off') return false;
    return recorded?.inputs === undefined || recorded.inputs.digest !== current[gate]?.digest;
  });
}
