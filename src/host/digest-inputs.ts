import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { InputsDigest } from '../core/compliance/evidence';
import type { GateName } from '../core/gates/gate';
import { DEPENDENCY_SOURCES, GATE_INPUTS } from '../core/gates/inputs';
import { listFiles } from './list-files';

/** Where a gate's inputs lie; all paths from the workspace root. */
export interface InputsLocation {
  readonly workspaceRoot: string;
  readonly root: string;
  /** Folders of the projects that the module depends on, directly or not. */
  readonly dependencyRoots: readonly string[];
  /** Contract files of the events that the module subscribes to. */
  readonly contracts: readonly string[];
  /** The manifest's `references`. */
  readonly references: readonly string[];
}

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

function inputFiles(gate: GateName, location: InputsLocation): string[] {
  const { workspaceRoot, root, dependencyRoots, contracts, references } = location;
  const inputs = GATE_INPUTS[gate];
  const files = [
    ...matching(workspaceRoot, root, inputs.files),
    ...(inputs.dependencySources
      ? dependencyRoots.flatMap((dependency) =>
          matching(workspaceRoot, dependency, DEPENDENCY_SOURCES),
        )
      : []),
    ...(inputs.subscribedContracts ? contracts : []),
    ...(inputs.references ? references : []),
  ];
  return [...new Set(files)].filter((file) => existsSync(join(workspaceRoot, file))).sort();
}

function matching(workspaceRoot: string, root: string, patterns: readonly string[]): string[] {
  const wanted = picomatch(
    [...patterns].filter((pattern) => !pattern.startsWith('!')),
    { dot: true },
  );
  const unwanted = picomatch(
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
    { dot: true },
  );
  return listFiles(workspaceRoot, root)
    .filter((file) => wanted(file) && !unwanted(file))
    .map((file) => `${root}/${file}`);
}
