import type { Milestone } from '../../core/manifest/manifest';

/** Options of `nx g @wsp/amiw:module`. */
export interface ModuleGeneratorSchema {
  /** Kebab-case. */
  readonly name: string;
  /** One of the workspace's domains; `auto` or empty places the module by its purpose. */
  readonly domain?: string;
  /** One sentence: what the module is for. */
  readonly purpose?: string;
  /** @default 'service' */
  readonly blueprint?: string;
  /** Options of the blueprint: JSON, or the path of a JSON or YAML file from the workspace root. */
  readonly options?: string;
  /** @default 'poc' */
  readonly milestone?: Milestone;
  /** Accepts a purpose that is nearly that of another module. @default false */
  readonly allowSimilar?: boolean;
  /** @default false */
  readonly skipFormat?: boolean;
  /** @default false */
  readonly skipInstall?: boolean;
}
