import type { SharedSettings } from '../../core/test-run/shared-config';

/** Which file to make ready, with everything that it imports. Paths are absolute and real. */
export interface PrepareRequest {
  /** The workspace's own vite, as a file URL. */
  readonly vite: string;
  readonly workspace: string;
  /** The module's own config, which says nothing else than the settings. */
  readonly config: string;
  readonly settings: SharedSettings;
  readonly entry: string;
  /** Where it goes. */
  readonly target: string;
}

/** What comes back: whether the file is there now. */
export interface PrepareAnswer {
  readonly target: string;
  readonly done: boolean;
}

/** A file and what it imports, as vite compiled it; a JSON file. */
export interface PreparedModules {
  /** What vite's module runner is told by its server. */
  readonly results: readonly unknown[];
  /** Which of them answers a question, by `questionKey`. */
  readonly answers: Readonly<Record<string, number>>;
  /** The module's own config. */
  readonly config: string;
  /** Sources that were compiled, each with those that import it. */
  readonly importers: Readonly<Record<string, readonly string[]>>;
}
