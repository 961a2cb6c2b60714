import type { FieldOption, FieldType } from './options';

/** What the templates read of a field. */
export interface FieldVariables {
  readonly name: string;
  readonly required: boolean;
  readonly filter: boolean;
  readonly isText: boolean;
  readonly isTexts: boolean;
  /** Ends with a full stop. */
  readonly description: string;
  /** Its type in TypeScript. */
  readonly type: string;
  /** Its type in a filter. */
  readonly filterType: string;
  /** Name of the valibot schema that takes it. */
  readonly schema: string;
  /** What the schema expects, in words. */
  readonly expected: string;
  /** Code of a value that fits. */
  readonly sample: string;
  /** Code of another one. */
  readonly other: string;
  /** Code of what a filter has to say to find the sample. */
  readonly wanted: string;
  /** Code of a value that does not fit. */
  readonly wrong: string;
}

interface TypeFacts {
  readonly type: string;
  readonly filterType: string;
  readonly schema: string;
  readonly expected: string;
  readonly sample: unknown;
  readonly other: unknown;
  readonly wrong: unknown;
}

export const LONGEST_TEXT = 2000;

export const TYPE_FACTS: Readonly<Record<FieldType, TypeFacts>> = {
  text: {
    type: 'string',
    filterType: 'string',
    schema: 'longText',
    expected: 'a text of 1 to 2000 characters',
    sample: 'as it was told',
    other: 'in other words',
    wrong: '',
  },
  number: {
    type: 'number',
    filterType: 'number',
    schema: 'number',
    expected: 'a number',
    sample: 12.5,
    other: -3,
    wrong: '12.5',
  },
  boolean: {
    type: 'boolean',
    filterType: 'boolean',
    schema: 'boolean',
    expected: 'true or false',
    sample: true,
    other: false,
    wrong: 'true',
  },
  time: {
    type: 'string',
    filterType: 'string',
    schema: 'time',
    expected: 'a moment in ISO 8601',
    sample: '2026-01-31T08:00:00.000Z',
    other: '2026-02-01T08:00:00.000Z',
    wrong: 'yesterday',
  },
  texts: {
    type: 'readonly string[]',
    filterType: 'string',
    schema: 'texts',
    expected: 'a list of at most 100 texts',
    sample: ['one', 'two'],
    other: ['three'],
    wrong: 'one',
  },
  data: {
    type: 'Readonly<Record<string, unknown>>',
    filterType: 'never',
    schema: 'data',
    expected: 'an object of JSON',
    sample: { step: 2, parts: ['wheel', { left: true }], note: null },
    other: { step: 3 },
    wrong: 'everything',
  },
};

export function fieldVariables(field: FieldOption): FieldVariables {
  const { name, type: kind, required = false, filter = false, description } = field;
  const { sample, other, wrong, ...facts } = TYPE_FACTS[kind];
  return {
    ...facts,
    name,
    required,
    filter,
    isText: kind === 'text',
    isTexts: kind === 'texts',
    description: withFullStop(description ?? wordsOf(name)),
    sample: JSON.stringify(sample),
    other: JSON.stringify(other),
    wanted: JSON.stringify(Array.isArray(sample) ? sample[1] : sample),
    wrong: JSON.stringify(wrong),
  };
}

/** `cardNumber` is `Card number`. */
function wordsOf(name: string): string {
  const words = name.replace(/[A-Z]+|\d+/g, (part) => ` ${part.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
