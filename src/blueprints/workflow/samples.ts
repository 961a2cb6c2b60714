import {
  expectedText,
  holds,
  metValue,
  otherValue,
  sampleValue,
  unmetValue,
  type Value,
  type Values,
} from './conditions';
import { routesOf } from './routes';
import type { ConditionOptions } from './options';
import type { Transition, Workflow } from './workflow';

/** What a new subject is given: the required fields. */
export function newFields({ fields }: Workflow): Values {
  return Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.name, sampleValue(field)]),
  );
}

/** What has to be set, beside what is known, for conditions to hold. */
export function missingFields(
  { fields }: Workflow,
  conditions: readonly ConditionOptions[],
  known: Values,
): Values {
  const names = new Set(
    conditions.filter((condition) => !holds(condition, known)).map(({ field }) => field),
  );
  return Object.fromEntries(
    fields
      .filter(({ name }) => names.has(name))
      .map((field): [string, Value] => [field.name, metValue(field, conditions) ?? '']),
  );
}

/** Values at the edge of every condition. */
export function metFields({ fields }: Workflow, conditions: readonly ConditionOptions[]): Values {
  const names = new Set(conditions.map(({ field }) => field));
  return Object.fromEntries(
    fields
      .filter(({ name }) => names.has(name))
      .map((field): [string, Value] => [field.name, metValue(field, conditions) ?? '']),
  );
}

/** A transition with one of its conditions broken. */
export interface UnmetCase {
  readonly transition: string;
  readonly field: string;
  readonly expected: string;
  readonly fields: Values;
}

/** Every way to break one condition alone: by another value, and by none. */
export function unmetCases(workflow: Workflow): readonly UnmetCase[] {
  return workflow.transitions.flatMap((transition) =>
    transition.needs.flatMap((condition) => casesOf(workflow, transition, condition)),
  );
}

function casesOf(
  workflow: Workflow,
  transition: Transition,
  condition: ConditionOptions,
): UnmetCase[] {
  const field = workflow.fields.find(({ name }) => name === condition.field);
  if (field === undefined) return [];
  const met: Values = { ...newFields(workflow), ...metFields(workflow, transition.needs) };
  const { [field.name]: _, ...without } = met;
  const value = unmetValue(field, condition);
  const broken: Values[] = [
    ...(value === undefined ? [] : [{ ...met, [field.name]: value }]),
    ...(field.required ? [] : [without]),
  ];
  return broken
    .filter((fields) => transition.needs.filter((one) => !holds(one, fields)).length === 1)
    .map((fields) => ({
      transition: transition.name,
      field: field.name,
      expected: expectedText(condition),
      fields,
    }));
}

/** One transition on the way, with what it is given. */
export interface WayStep {
  readonly transition: string;
  readonly from: string;
  readonly to: string;
  /** What has to be set for it. */
  readonly fields: Values;
}

/** A way to a state, from a new subject with these fields. */
export function wayTo(
  workflow: Workflow,
  state: string,
  known: Values = newFields(workflow),
): { readonly steps: readonly WayStep[]; readonly fields: Values } {
  let fields = known;
  let from = workflow.initial;
  const steps: WayStep[] = [];
  for (const { name, needs, to } of routesOf(workflow).get(state) ?? []) {
    const given = missingFields(workflow, needs, fields);
    steps.push({ transition: name, from, to, fields: given });
    fields = { ...fields, ...given };
    from = to;
  }
  return { steps, fields };
}

/** The final state that is furthest away. */
export function furthestEnd(workflow: Workflow): string {
  const routes = routesOf(workflow);
  const ends = workflow.states.filter(({ final }) => final).map(({ name }) => name);
  const steps = (state: string): number => routes.get(state)?.length ?? 0;
  return ends.reduce((best, state) => (steps(state) > steps(best) ? state : best), ends[0] ?? '');
}

/** A change of one field that makes a difference. */
export function amendment(workflow: Workflow): {
  readonly field: string;
  readonly value: Value;
  /** Whether a new subject has another value. */
  readonly required: boolean;
} {
  const [field] = workflow.fields;
  if (field === undefined) throw new Error('The schema asks for a field.');
  return { field: field.name, value: otherValue(field), required: field.required };
}

/** Changes of all fields, and the names of these in order. */
export function amendAll({ fields }: Workflow): {
  readonly fields: Values;
  readonly changed: readonly string[];
} {
  const changes = fields.map((field): [string, Value] => [field.name, otherValue(field)]);
  return {
    fields: Object.fromEntries(changes.reverse()),
    changed: fields.map(({ name }) => name).sort(),
  };
}
