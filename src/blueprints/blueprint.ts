import type { Milestone } from '../core/manifest/manifest';

/** What a blueprint may know of the module that it is asked for. */
export interface BlueprintContext {
  /** Kebab-case: `intent-log`. */
  readonly name: string;
  /** Kebab-case: `communication`. */
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
  readonly publishes: readonly string[];
  readonly subscribes: readonly string[];
  /** Packages that the generated sources import at run time, by version range; the kernel is not among them. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Whether the generated sources import the kernel. */
  readonly usesKernel: boolean;
}

/**
 * A family of complete implementations. In the blueprint's folder, `files/module` holds its templates (`.template`,
 * `__name__`), relative to the module's root, and `files/<milestone>` those that differ between milestones. What
 * depends on the kind of workspace (package.json, tsconfig, vitest config) is not among them.
 */
export interface Blueprint {
  readonly name: string;
  /** One sentence, for the documentation and error texts. */
  readonly description: string;
  plan(context: BlueprintContext): BlueprintPlan;
}
