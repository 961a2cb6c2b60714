import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evidencePath, parseEvidence } from '../core/compliance/evidence';
import { parseRecord, recordPath } from '../core/compliance/record';
import type { GateName } from '../core/gates/gate';
import type { GateRecord, ModuleRecord } from '../core/gates/validate/facts';

/** Removes what an earlier run left, so that a gate that cannot run leaves nothing that looks like evidence. */
export function clearResult(workspaceRoot: string, path: string): void {
  rmSync(join(workspaceRoot, path), { force: true });
}

/** Writes a result file; `path` is from the workspace root. */
export function writeResult(workspaceRoot: string, path: string, text: string): void {
  const file = join(workspaceRoot, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Reads what a gate left for a module. */
export function readEvidence(
  workspaceRoot: string,
  root: string,
  gate: GateName,
): GateRecord<GateName>['evidence'] {
  const file = join(workspaceRoot, evidencePath(root, gate));
  if (!existsSync(file)) return { state: 'missing' };
  const evidence = parseEvidence(readFileSync(file, 'utf8'));
  if (evidence?.gate !== gate) return { state: 'unreadable' };
  return { state: 'present', evidence };
}

/** Reads the compliance record of a module. */
export function readRecord(workspaceRoot: string, root: string): ModuleRecord['record'] {
  const file = join(workspaceRoot, recordPath(root));
  if (!existsSync(file)) return { state: 'missing' };
  const record = parseRecord(readFileSync(file, 'utf8'));
  return record === undefined ? { state: 'unreadable' } : { state: 'present', record };
}
