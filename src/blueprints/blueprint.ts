import type { Budget, Exemption, Milestone } from '../core/manifest/manifest';
import type { DataProblem } from '../core/options/problem';

/** What a blueprint may know of the module that it is asked for. */
export interface BlueprintContext {
  /** Kebab-case: `intent-log`. */
  readonly name: string;
  /** Kebab-case: `communication`; empty for an ecosystem. */
  readonly domain: string;
  /** One sentence without a full stop at its end. */
  readonly purpose: string;
  readonly milestone: Milestone;
  /** Name by which other projects import it: `@acme/intent-log`. */
  readonly packageName: string;
  /** Name by which it imports the kernel: `@acme/kernel`. */
  readonly kernelPackage: string;
  /** Name of the Nx project, for commands in documents. */
  readonly projectName: string;
  /** Folder of the module, from the workspace root. */
  readonly root: string;
  /** Folder of the kernel, from the workspace root. */
  readonly kernelRoot: string;
  /** `YYYY-MM-DD`, for the first entry of ModLog.md. */
  readonly today: string;
}

/** Everything that differs between two modules of one blueprint. */
export interface BlueprintPlan {
  /** Everything that a template may read, and nothing else. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Folders of `files` whose templates this module has beside those of `module` and of its milestone. @default [] */
  readonly features?: readonly string[];
  /** Files whose number depends on the options, such as contracts: their text by path from the module's root. @default {} */
  readonly files?: Readonly<Record<string, string>>;
  readonly publishes: readonly string[];
  readonly subscribes: readonly string[];
  /** Packages that the generated sources import at run time, by version range; the kernel is not among them. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Other modules of the workspace that the generated sources import: folder by package name. @default {} */
  readonly modules?: Readonly<Record<string, string>>;
  /** What the operations of its performance tests may take; several times what they take. @default [] */
  readonly budgets?: readonly Budget[];
  /** Findings that every module of the blueprint has for a reason. @default [] */
  readonly exemptions?: readonly Exemption[];
  /** Whether the generated sources import the kernel. */
  readonly usesKernel: boolean;
}

/**
 * A family of complete implementations. Its folder holds:
 *
 * - `schema.json`: JSON Schema (2020-12) of its options. Defaults stand at the top level, as complete values.
 * - `files/module`: templates (`.template`, `__name__`), relative to the module's root.
 * - `files/<milestone>`: those that differ between milestones.
 * - `files/<feature>`: those of a part that only some of its modules have; see {@link BlueprintPlan.features}. What is
 *   not there is looked for in `shared/files/<feature>`.
 *
 * What depends on the kind of workspace (package.json, tsconfig, vitest config) is not among them.
 */
export interface Blueprint<Options extends object = object> {
  readonly name: string;
  /** One sentence, for the documentation and error texts. */
  readonly description: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /**
   * How messages name its folder, from the workspace root.
   *
   * @default that of a blueprint of this package
   */
  readonly home?: string;
  /** Absolute path of a folder like `files`, whose templates are taken instead of those of the same name. */
  readonly replacements?: string;
  /** What the schema cannot say, such as names that must fit each other. Gets only what the schema allows. */
  check?(options: Options, context: BlueprintContext): readonly DataProblem[];
  plan(context: BlueprintContext, options: Options): BlueprintPlan;
}
