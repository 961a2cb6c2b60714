/** A file that was opened for reading, as the process that did it saw it: one line of JSON in the log. */
export interface LoggedRead {
  /** Absolute. */
  readonly path: string;
  /** The file of the workspace whose code asked for it, where that is known; a path or a URL. */
  readonly by?: string;
  /** It may be a folder that was copied with all that is in it. */
  readonly tree?: true;
}

/** What a process that observes itself has to know. Paths are absolute. */
export interface Observation {
  /** Folder of the log; each thread writes a file of its own. */
  readonly log: string;
  /** The workspace's root, in every spelling under which it may show up. */
  readonly workspaces: readonly string[];
  /**
   * Whose reads count: of any code, or only what code of the workspace asked for, directly or through a package.
   * A process in which vite itself works reads much that nobody asked for.
   */
  readonly askedBy: 'anyone' | 'workspace';
}
