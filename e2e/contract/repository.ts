import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gate, GateName } from '../../src/core/gates/gate';
import { contractsGate } from '../../src/core/gates/contracts/gate';
import { coverageGate } from '../../src/core/gates/coverage/gate';
import { demoGate } from '../../src/core/gates/demo/gate';
import { docsGate } from '../../src/core/gates/docs/gate';
import { integrationGate } from '../../src/core/gates/integration/gate';
import { performanceGate } from '../../src/core/gates/performance/gate';
import { structureGate } from '../../src/core/gates/structure/gate';
import { validateGate } from '../../src/core/gates/validate/gate';

export const ROOT = join(__dirname, '../..');

/** Only what the contracts look at; the facts differ from gate to gate. */
type AnyGate = Pick<Gate<never>, 'name' | 'rules'>;

export const GATES: Readonly<Record<GateName, AnyGate>> = {
  structure: structureGate,
  docs: docsGate,
  contracts: contractsGate,
  coverage: coverageGate,
  integration: integrationGate,
  performance: performanceGate,
  demo: demoGate,
  validate: validateGate,
};

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(read(path));
}

/** Names of the folders in `path` that hold `file`. */
export function foldersWith(path: string, file: string): string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && exists(`${path}/${entry.name}/${file}`))
    .map(({ name }) => name)
    .sort();
}

/** Paths of all files under `path`, from the repository's root. */
export function filesUnder(path: string): string[] {
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
