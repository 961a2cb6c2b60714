import { constantCase } from '../naming/constant-case';

/** What modules call their contracts, for whoever creates a kernel: `INTENT_LOG_CONTRACTS` of `intent-log`. */
export function contractsConstant(module: string): string {
  return `${constantCase(module)}_CONTRACTS`;
}
