import { constantCase } from '../naming/constant-case';

/** What modules call their contracts, for whoever creates a kernel: `INTENT_LOG_CONTRACTS` of `intent-log`. */
export function contractsConstant(module: string): string {
  return `${constantCase(module)}_CONTRACTS`;
}

/** What an ecosystem calls the contracts of the events that come from outside: `CLAIMS_DESK_OUTSIDE_CONTRACTS`. */
export function outsideContractsConstant(ecosystem: string): string {
  return `${constantCase(ecosystem)}_OUTSIDE_CONTRACTS`;
}
