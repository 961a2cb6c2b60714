/** Options of `nx g @wsp/amiw:init`. */
export interface InitGeneratorSchema {
  /** @default false */
  readonly skipFormat?: boolean;
  /** @default false */
  readonly skipInstall?: boolean;
}
