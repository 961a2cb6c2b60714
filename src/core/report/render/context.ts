import type { Report } from '../report';

/** What every part of the page is rendered with. */
export interface PageContext {
  readonly report: Report;
  /** Where the page lies, from the workspace root. */
  readonly file: string;
  /** Folder of the rules' pages, from the workspace root; `undefined` where they are not in the workspace. */
  readonly rulesFolder: string | undefined;
}
