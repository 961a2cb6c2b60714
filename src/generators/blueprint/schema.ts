/** Options of `nx g @wsp/amiw:blueprint`. */
export interface BlueprintGeneratorSchema {
  /** Kebab-case. */
  readonly name: string;
  /** One sentence: what its modules do. */
  readonly description?: string;
  /** Folder in which the blueprint's folder is made. @default `blueprintFolder` in nx.json */
  readonly directory?: string;
  /** Adds `blueprint.cjs`. @default false */
  readonly code?: boolean;
  /** @default false */
  readonly skipFormat?: boolean;
  /** @default false */
  readonly skipInstall?: boolean;
}
