/** What a module does when an event of another module arrives; an option of every blueprint that has operations. */
export interface Reaction {
  /** The event: `order.placed`. */
  readonly on: string;
  /** Name of one of the blueprint's operations. */
  readonly do: string;
  /**
   * Where each parameter comes from: a path in the event's data (`order.id`), or a value that is always the same.
   */
  readonly with: Readonly<Record<string, string | { readonly value: unknown }>>;
}

/** Something that a module can do in answer to an event. */
export interface Operation {
  /** As it stands in `do`. */
  readonly name: string;
  /** What it does, as the end of a sentence: `creates an intent`. */
  readonly does: string;
  readonly parameters: readonly Parameter[];
  /**
   * The statements that do it, in a scope that has the module as `service`, and the event as `event`.
   *
   * @param given The code of each parameter that the reaction gives.
   */
  code(given: Readonly<Record<string, string>>): string;
  /**
   * Statements of a test that must have run before, with the module as `service`; where that depends on what the
   * reaction gives, a function of the value of each parameter.
   *
   * @default none
   */
  readonly before?: string | ((given: Readonly<Record<string, unknown>>) => string);
  /** The first event that the module publishes in doing so. */
  readonly effect: string;
  /**
   * A part of that event's data by which one sees that the parameters arrived.
   *
   * @param given The value of each parameter that the reaction gives.
   */
  expected(given: Readonly<Record<string, unknown>>): unknown;
}

/** What an operation is given. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** A value that fits, for tests. */
  readonly sample: unknown;
  /** What the operation refuses although it has the type; told of values that are always the same. */
  readonly accepts?: {
    readonly test: (value: unknown) => boolean;
    /** `a line of 1 to 200 characters` */
    readonly inWords: string;
  };
}

/** Types that the data of an event can have, as they stand in TypeScript. */
export const PARAMETER_TYPES = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  'readonly string[]': (value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'Readonly<Record<string, unknown>>': (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
  'Readonly<Record<string, number>>': (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((item) => typeof item === 'number'),
} as const;

export type ParameterType = keyof typeof PARAMETER_TYPES;
