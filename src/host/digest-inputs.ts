import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputsDigest } from '../core/compliance/evidence';
import type { GateName } from '../core/gates/gate';
import { inputFiles, type InputsLocation } from './input-files';

/** Identifies what a gate reads, as `src/core/gates/inputs.ts` declares it. Files that do not exist are left out. */
export function digestInputs(gate: GateName, location: InputsLocation): InputsDigest {
  const files = inputFiles(gate, location);
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(join(location.workspaceRoot, file)))
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return { files: files.length, digest: hash.digest('hex') };
}
