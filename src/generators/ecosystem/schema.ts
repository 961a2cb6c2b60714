/** Options of `nx g @wsp/amiw:ecosystem`. */
export interface EcosystemGeneratorSchema {
  /** Kebab-case. */
  readonly name: string;
  /** File of the specification, from the workspace root. @default ecosystems/<name>/ecosystem.yaml */
  readonly spec?: string;
  /** @default false */
  readonly skipFormat?: boolean;
  /** @default false */
  readonly skipInstall?: boolean;
}
