import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface GivenOptions {
  readonly subject?: string;
  readonly fields: readonly FieldOptions[];
  /** A name stands for a state that is neither initial nor final. */
  readonly states: readonly (string | StateOptions)[];
  /** A text is short for a transition that needs nothing: `assign: open, waiting -> assigned`. */
  readonly transitions: readonly (string | TransitionOptions)[];
  readonly questions: readonly QuestionOptions[];
  readonly deadlines: readonly DeadlineOptions[];
  readonly expiry?: ExpiryOptions;
  readonly events: Readonly<Record<string, string>>;
  readonly reactions: readonly Reaction[];
}

/** The same with every state and transition as an object. */
export interface WorkflowOptions extends Omit<GivenOptions, 'states' | 'transitions'> {
  readonly states: readonly StateOptions[];
  readonly transitions: readonly TransitionOptions[];
}

export type FieldType = 'text' | 'number' | 'integer' | 'choice' | 'flag' | 'moment' | 'list';

/** A value and what it may be. `min` and `max` bound a number, the length of a text, or how many a list has. */
export interface ValueOptions {
  readonly name: string;
  readonly type: FieldType;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

export interface FieldOptions extends ValueOptions {
  readonly required: boolean;
  readonly description?: string;
}

export interface QuestionOptions extends ValueOptions {
  readonly ask: string;
  readonly before: string | readonly string[];
}

export interface StateOptions {
  readonly name: string;
  readonly initial: boolean;
  readonly final: boolean;
  readonly description?: string;
}

export interface TransitionOptions {
  readonly name: string;
  readonly from: string | readonly string[];
  readonly to: string;
  readonly needs: readonly ConditionOptions[];
  readonly description?: string;
}

/** A field, and exactly one thing that is asked of it. */
export interface ConditionOptions {
  readonly field: string;
  readonly present?: true;
  readonly equals?: string | number | boolean;
  readonly oneOf?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface DeadlineOptions {
  readonly name?: string;
  readonly state: string;
  readonly after: string;
  readonly transition: string;
  readonly when: readonly ConditionOptions[];
}

export interface ExpiryOptions {
  readonly from?: readonly string[];
  readonly after: string;
  readonly to: string;
}
