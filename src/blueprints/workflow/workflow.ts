import type {
  ConditionOptions,
  FieldOptions,
  FieldType,
  ValueOptions,
  WorkflowOptions,
} from './options';
import { pastParticiple } from './past-participle';

/** What a module of this blueprint is about: the options, brought into one form. */
export interface Workflow {
  /** Fields first, then what questions fill. */
  readonly fields: readonly Field[];
  readonly states: readonly State[];
  readonly initial: string;
  readonly transitions: readonly Transition[];
  readonly deadlines: readonly Deadline[];
  readonly expiry: { readonly afterMs: number; readonly to: string } | undefined;
}

export interface Field extends ValueOptions {
  readonly required: boolean;
  readonly description: string;
  /** Present for what a question fills. */
  readonly ask?: string;
  /** Transitions that need the answer. */
  readonly before: readonly string[];
}

export interface State {
  readonly name: string;
  readonly final: boolean;
  readonly description: string | undefined;
}

export interface Transition {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly needs: readonly ConditionOptions[];
  readonly description: string | undefined;
  /** `approved`, for `approve`. */
  readonly slot: string;
}

export interface Deadline {
  readonly name: string;
  readonly state: string;
  readonly afterMs: number;
  readonly transition: string;
  readonly when: readonly ConditionOptions[];
}

/** The transition that an expiry adds. */
export const EXPIRE = 'expire';

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Takes what the schema allows, also when its names do not fit each other. */
export function workflowOf(options: WorkflowOptions): Workflow {
  const { states, deadlines, expiry } = options;
  return {
    fields: fieldsOf(options),
    states: states.map(({ name, final, description }) => ({ name, final, description })),
    initial: states.find(({ initial }) => initial)?.name ?? '',
    transitions: [...givenTransitions(options), ...expiryTransitions(options)],
    deadlines: deadlines.map(({ name, state, after, transition, when }) => ({
      name: name ?? `${state}-${transition}`,
      state,
      afterMs: milliseconds(after),
      transition,
      when,
    })),
    expiry: expiry && { afterMs: milliseconds(expiry.after), to: expiry.to },
  };
}

/** `2h` in milliseconds. */
export function milliseconds(duration: string): number {
  return Number.parseInt(duration, 10) * (UNIT_MS[duration.slice(-1)] ?? Number.NaN);
}

export function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function fieldsOf({ fields, questions }: WorkflowOptions): Field[] {
  return [
    ...fields.map((field) => ({ ...field, description: descriptionOf(field), before: [] })),
    ...questions.map(({ before, ...question }) => ({
      ...question,
      required: false,
      description: question.ask,
      before: asList(before),
    })),
  ];
}

function descriptionOf({ name, description }: FieldOptions): string {
  if (description !== undefined) return description;
  const words = name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function givenTransitions(options: WorkflowOptions): Transition[] {
  return options.transitions.map(({ name, from, to, needs, description }) => ({
    name,
    from: asList(from),
    to,
    needs: [...needs, ...answersBefore(name, options)],
    description,
    slot: pastParticiple(name),
  }));
}

/** A question before a transition is a condition like any other, once. */
function answersBefore(
  transition: string,
  { questions, transitions }: WorkflowOptions,
): ConditionOptions[] {
  const needs = transitions.find(({ name }) => name === transition)?.needs ?? [];
  return questions
    .filter(({ before }) => asList(before).includes(transition))
    .filter(({ name }) => !needs.some(({ field }) => field === name))
    .map(({ name }) => ({ field: name, present: true }));
}

function expiryTransitions({ states, expiry }: WorkflowOptions): Transition[] {
  if (expiry === undefined) return [];
  return [
    {
      name: EXPIRE,
      from: expiry.from ?? states.filter(({ final }) => !final).map(({ name }) => name),
      to: expiry.to,
      needs: [],
      description: 'It came to no end in time.',
      slot: pastParticiple(EXPIRE),
    },
  ];
}

/** Bounds of a value where the options say none. */
export function boundsOf({ type, min, max }: ValueOptions): {
  readonly min: number;
  readonly max: number;
} {
  const [least, most] = BOUNDS[type];
  return { min: min ?? least, max: max ?? most };
}

const BOUNDS: Readonly<Record<FieldType, readonly [number, number]>> = {
  text: [1, 2000],
  list: [0, 50],
  number: [-1e15, 1e15],
  integer: [-1e15, 1e15],
  choice: [0, 0],
  flag: [0, 0],
  moment: [0, 0],
};

/** Whether `min` and `max` mean something for a type. */
export function isBounded(type: FieldType): boolean {
  return BOUNDS[type][1] > 0;
}
