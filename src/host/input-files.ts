import { existsSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { GateName } from '../core/gates/gate';
import {
  ALWAYS_HASHED,
  DEPENDENCY_INTERFACE,
  DEPENDENCY_SOURCES,
  GATE_INPUTS,
} from '../core/gates/inputs';
import type { EcosystemModule } from '../core/gates/validate/facts';
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
  /** Those of the manifest's `inputs` that Nx sees. */
  readonly inputs: readonly string[];
  /** Of an ecosystem: its modules. */
  readonly modules?: readonly Omit<EcosystemModule, 'name'>[];
}

/** The files that a gate declares as inputs, from the workspace root, sorted. Files that do not exist are left out. */
export function inputFiles(gate: GateName, location: InputsLocation): string[] {
  const { workspaceRoot, root, dependencyRoots, contracts, modules = [] } = location;
  const inputs = GATE_INPUTS[gate];
  const listed = [
    ...matching(workspaceRoot, root, inputs.files),
    ...(inputs.dependencySources
      ? dependencyRoots.flatMap((dependency) =>
          matching(workspaceRoot, dependency, DEPENDENCY_SOURCES),
        )
      : []),
    ...(inputs.modules
      ? modules.flatMap((module) => matching(workspaceRoot, module.root, EVERYTHING))
      : []),
  ];
  const named = [
    ...(inputs.dependencyInterfaces
      ? dependencyRoots.map((dependency) => `${dependency}/${DEPENDENCY_INTERFACE}`)
      : []),
    ...(inputs.subscribedContracts ? contracts : []),
    ...(inputs.references ? location.references : []),
    ...(inputs.manifestInputs ? location.inputs : []),
    ...(inputs.modules ? modules.flatMap(namedByModule) : []),
  ];
  const existing = named.filter((file) => existsSync(join(workspaceRoot, file)));
  return [...new Set([...listed, ...existing])].sort();
}

/** The files whose changes make Nx run a gate again: its inputs, and what is an input of every task. */
export function hashedFiles(gate: GateName, location: InputsLocation): string[] {
  const always = ALWAYS_HASHED.flatMap(
    (names) => names.find((name) => existsSync(join(location.workspaceRoot, name))) ?? [],
  );
  return [...inputFiles(gate, location), ...always];
}

const EVERYTHING = ['**/*'] as const;

/** What the gates of a module read beside its own files, but for the sources of what it depends on. */
function namedByModule({
  contracts,
  references,
  inputs,
}: Omit<EcosystemModule, 'name'>): readonly string[] {
  return [...contracts, ...references, ...inputs];
}

function matching(workspaceRoot: string, root: string, patterns: readonly string[]): string[] {
  return listFiles(workspaceRoot, root)
    .filter(matcherOf(patterns))
    .map((file) => `${root}/${file}`);
}

type Matcher = (file: string) => boolean;

/** Making one takes longer than asking it about all files of a module. */
const matchers = new WeakMap<readonly string[], Matcher>();

function matcherOf(patterns: readonly string[]): Matcher {
  const known = matchers.get(patterns) ?? makeMatcher(patterns);
  matchers.set(patterns, known);
  return known;
}

function makeMatcher(patterns: readonly string[]): Matcher {
  const wanted = picomatch(
    patterns.filter((pattern) => !pattern.startsWith('!')),
    { dot: true },
  );
  const unwanted = picomatch(
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
    { dot: true },
  );
  return (file) => wanted(file) && !unwanted(file);
}
