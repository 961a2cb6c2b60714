/** Options of `nx g @wsp/amiw:findings`. */
export interface FindingsGeneratorSchema {
  /** Names of reporters. @default ['text'] */
  readonly format?: readonly string[];
  /** Folder from the workspace root, for reports that are files. @default '.wsp' */
  readonly output?: string;
  /** A task graph that Nx wrote: only its tasks are reported. @default every gate of the workspace */
  readonly tasks?: string;
}
