import type { InferDeclarations } from '../interface/inferred-declarations';
import type { Manifest } from '../manifest/manifest';

/** A module, or an ecosystem, as data: no file system, no Nx, no clock. Every rule can be tested with an object literal. */
export interface ModuleView {
  /** Relative to the workspace root, with forward slashes: `modules/communication/intent-log`. */
  readonly root: string;
  readonly manifest: Manifest;
  /** The module's files that git does not ignore, relative to `root`, forward slashes, sorted. */
  readonly files: readonly string[];
  /** Text of one of `files`, without byte order mark; line ends as they are on disk. Throws for other names. */
  read(file: string): string;
  /**
   * Declarations of one of `files` with the types that the workspace's TypeScript infers; `undefined` where it cannot
   * tell for certain. Takes as long as compiling the module.
   */
  readonly inferDeclarations?: InferDeclarations;
  /** What a rule may know of the rest of the workspace. */
  readonly workspace: WorkspaceView;
}

/**
 * Everything in it comes from declared inputs of the gates: the plugin's options, the project's own configuration,
 * INTERFACE.md of its dependencies, or `references` in the manifest.
 */
export interface WorkspaceView {
  /** Domains that the workspace knows, kebab-case. */
  readonly domains: readonly string[];
  /** Names of the modules that the workspace has; only gates of an ecosystem that ask for them are told. */
  readonly modules: readonly string[];
  /** Events of an ecosystem's modules; only gates of an ecosystem that ask for them are told. */
  readonly events: readonly string[];
  /** INTERFACE.md of the projects that it depends on, by path from the workspace root, with its text. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** What can be typed to run something of the module; `undefined` where nobody asked Nx. */
  readonly commands: KnownCommands | undefined;
  /** Documents and files outside the module that its manifest declares as `references` and that exist, by path from the workspace root, with their text. */
  readonly references: ReadonlyMap<string, string>;
  /** Files that the manifest declares as `inputs` and that Nx sees: they exist, and git does not ignore them. */
  readonly inputs: ReadonlySet<string>;
}

/** Projects, targets and generators as far as a module's documents may name them. */
export interface KnownCommands {
  /** The module's own project. */
  readonly project: string;
  /** Its targets, with the options that they take where those are known. */
  readonly targets: ReadonlyMap<string, readonly string[] | undefined>;
  /** Generators of this plugin, aliases included, with their options. */
  readonly generators: ReadonlyMap<string, readonly string[]>;
}
