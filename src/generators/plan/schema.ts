/** Options of `nx g @wsp/amiw:plan`. */
export interface PlanGeneratorSchema {
  /** File of the specification, from the workspace root. */
  readonly spec: string;
  /** @default 'text' */
  readonly format?: 'text' | 'json';
}
