import type { Reaction } from '../shared/reaction';
import type { FieldOptions } from '../workflow/options';

/** What `schema.json` describes, with its defaults. */
export interface OrchestratorOptions {
  readonly subject?: string;
  readonly facts: readonly FieldOptions[];
  /** The fact that tells processes apart; the first required text unless given. */
  readonly key?: string;
  readonly when: readonly FactCondition[];
  readonly steps: readonly StepOptions[];
  readonly expiry?: string;
  readonly events: Readonly<Record<string, string>>;
  readonly reactions: readonly Reaction[];
}

/** A fact, and exactly one thing that is asked of it. */
export interface FactCondition {
  readonly fact: string;
  readonly present?: true;
  readonly equals?: string | number | boolean;
  readonly oneOf?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface StepOptions {
  readonly name: string;
  readonly description?: string;
  readonly when: readonly FactCondition[];
  readonly requests?: MessageOptions;
  readonly until: readonly AnswerOptions[];
  readonly fails: readonly FailureOptions[];
  readonly timeout?: string;
  readonly attempts?: number;
  readonly backOff?: string;
  readonly alternatives?: { readonly fact: string; readonly from: string };
  readonly backTo?: { readonly step: string; readonly times: number };
  readonly compensate?: MessageOptions;
}

/** An event that the module publishes; each part of its data is a fact, or always the same. */
export interface MessageOptions {
  readonly event: string;
  readonly data: Readonly<Record<string, string | { readonly value: Constant }>>;
}

export type Constant = string | number | boolean | readonly string[];

/** An event of another module, with the paths in its data that facts come from. */
export interface AnswerOptions {
  readonly on: string;
  readonly with: Readonly<Record<string, string>>;
  readonly when: readonly FactCondition[];
}

export interface FailureOptions extends AnswerOptions {
  /** The path of a text in the data that says why. */
  readonly reason?: string;
}
