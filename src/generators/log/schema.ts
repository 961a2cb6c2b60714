import type { Bump } from '../../core/mod-log/next-version';

/** Options of `nx g @wsp/amiw:log`. */
export interface LogGeneratorSchema {
  /** Name of the module's project. */
  readonly project: string;
  /** Title of the entry. @default drafted from the commits and the exports */
  readonly title?: string;
  /** How far the version goes on. @default suggested by what has changed */
  readonly bump?: Bump;
}
