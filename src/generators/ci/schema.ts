/** Options of `nx g @wsp/amiw:ci`. */
export interface CiGeneratorSchema {
  readonly provider: Provider;
  /** @default `defaultBase` of nx.json, or `main` */
  readonly branch?: string;
}

export type Provider = 'github' | 'gitlab';
