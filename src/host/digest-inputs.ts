import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { InputsDigest } from '../core/compliance/evidence';
import type { GateName } from '../core/gates/gate';
import { contentDigest } from './content-digest';
import { inputFiles, type InputsLocation } from './input-files';

/** Identifies what a gate reads, as `src/core/gates/inputs.ts` declares it. Files that do not exist are left out. */
export function digestInputs(gate: GateName, location: InputsLocation): InputsDigest {
  const files = inputFiles(gate, location);
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0${contentDigest(join(location.workspaceRoot, file))}\n`);
  }
  return { files: files.length, digest: hash.digest('hex') };
}
