import type { Budget } from '../../core/manifest/manifest';

/** `blueprint.json` with its defaults; `schemas/blueprint.schema.json` describes it. */
export interface BlueprintManifest {
  readonly name: string;
  readonly description: string;
  /** May hold `__variable__`. */
  readonly publishes: readonly string[];
  /** May hold `__variable__`. */
  readonly subscribes: readonly string[];
  /** Folders of templates: in every module, or in those where the named option says something. */
  readonly features: Readonly<Record<string, boolean | string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly budgets: readonly Budget[];
  readonly usesKernel: boolean;
}

/** A folder with `blueprint.json`, in the workspace or in an installed package. */
export interface BlueprintPlace {
  /** As nx.json names it: `./tools/blueprints/pricing`. */
  readonly reference: string;
  /** Absolute path. */
  readonly folder: string;
  /** How messages name the folder, from the workspace root. */
  readonly shown: string;
}

/** A blueprint that was found, and of which nothing but its manifest has been read. */
export interface OwnBlueprint extends BlueprintPlace {
  readonly name: string;
  readonly manifest: BlueprintManifest;
}

/** Names of the files and folders that a blueprint is made of. */
export const MANIFEST_FILE = 'blueprint.json';
export const SCHEMA_FILE = 'schema.json';
export const CODE_FILE = 'blueprint.cjs';
export const TEMPLATES_FOLDER = 'files';
