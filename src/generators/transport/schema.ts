/** Options of `nx g @wsp/amiw:transport`. */
export interface TransportGeneratorSchema {
  /** What carries the events. @default 'nats' */
  readonly kind?: 'nats';
  /** @default false */
  readonly skipFormat?: boolean;
  /** @default false */
  readonly skipInstall?: boolean;
}
