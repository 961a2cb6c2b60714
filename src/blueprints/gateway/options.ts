import type { Reaction } from '../shared/reaction';
import type { FieldOptions } from '../workflow/options';

/** What `schema.json` describes, with its defaults. */
export interface GatewayOptions {
  readonly kind: 'exchange' | 'session';
  /** Kebab-case noun of what is sent or opened: `payment`. */
  readonly subject: string;
  readonly fields: readonly FieldOptions[];
  readonly platforms: readonly PlatformOptions[];
  readonly receipt: readonly ReceiptOptions[];
  /** Of sessions only. */
  readonly closing?: readonly FieldOptions[];
  /** Names of platforms; all of them in their order when it is missing. */
  readonly fallback?: readonly string[];
  readonly stopOn: readonly string[];
  readonly resilience: ResilienceOptions;
  readonly events: Readonly<Record<string, string>>;
  readonly reactions: readonly Reaction[];
}

export interface PlatformOptions {
  /** Kebab-case. */
  readonly name: string;
  /** What addresses of the simulated one begin with. */
  readonly url?: string;
  /** By field: the most of a number, a text or a list; `false` for a flag; choices. */
  readonly limits: Readonly<Record<string, LimitOptions>>;
  readonly rate?: { readonly count: number; readonly per: string };
  /** By the name that the platform has for it: where it is found, never the credential itself. */
  readonly credentials: Readonly<Record<string, string>>;
}

export type LimitOptions = number | boolean | readonly string[];

export interface ReceiptOptions {
  readonly name: string;
  /** How the simulated platform makes it. */
  readonly template: string;
  readonly description?: string;
}

/** Durations as in `500ms`. */
export interface ResilienceOptions {
  readonly attempts: number;
  readonly firstDelay: string;
  readonly maxDelay: string;
  readonly timeout: string;
  readonly breaker: {
    readonly failures: number;
    readonly within: string;
    readonly halfOpenAfter: string;
  };
}
