/** Options of `nx g @wsp/amiw:docs`. */
export interface DocsGeneratorSchema {
  /** Name of the module's project. */
  readonly project: string;
}
