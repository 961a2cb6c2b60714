import { expectedText, holds, sampleValue, type Values } from './conditions';
import type { EventNames } from './contracts';
import type { WorkflowNames } from './names';
import { furthestEnd, metFields, newFields, wayTo, type WayStep } from './samples';
import { type Due, dueOf, periodOf } from './time';
import type { Workflow } from './workflow';

/** What the demo of a module does, says and proves, worked out from its options and not by its code. */
export interface DemoPlan {
  readonly fields: Values;
  readonly way: readonly WayStep[];
  readonly end: string;
  /** The transition that is tried again at the end. */
  readonly again: string;
  readonly wait: DemoWait | undefined;
  /** The answers that are given, by question. */
  readonly answers: Values;
  readonly counts: string;
  readonly events: readonly string[];
  readonly lines: readonly string[];
}

export interface DemoWait extends Due {
  readonly steps: readonly WayStep[];
  readonly state: string;
  /** What it is given besides the required fields. */
  readonly extra: Values;
  /** `2h` */
  readonly text: string;
}

export function demoPlan(workflow: Workflow, names: WorkflowNames, events: EventNames): DemoPlan {
  const fields = newFields(workflow);
  const end = furthestEnd(workflow);
  const way = wayTo(workflow, end).steps;
  const again = way[0]?.transition ?? '';
  const wait = waitOf(workflow);
  const asked = workflow.fields.filter(({ ask }) => ask !== undefined);
  const answers = Object.fromEntries(asked.map((field) => [field.name, sampleValue(field)]));
  const counts = countsOf(workflow, [
    end,
    wait?.to,
    asked.length > 0 ? workflow.initial : undefined,
  ]);
  const moves = (steps: readonly WayStep[]): string[] =>
    steps.map(({ transition }) => eventOf(workflow, events, transition));
  const published = [
    events.get('created') ?? '',
    ...moves(way),
    ...(wait === undefined
      ? []
      : [
          events.get('created') ?? '',
          ...moves(wait.steps),
          eventOf(workflow, events, wait.transition),
        ]),
    ...(asked.length === 0
      ? []
      : [events.get('created') ?? '', ...asked.map(() => events.get('amended') ?? '')]),
  ];
  const plan = { fields, way, end, again, wait, answers, counts, events: published };
  return { ...plan, lines: linesOf(workflow, names, plan) };
}

/** The first deadline that comes when one walks to its state, or else what is due for every new subject. */
function waitOf(workflow: Workflow): DemoWait | undefined {
  const places = [
    ...workflow.deadlines.map(({ state, when }) => ({ state, extra: metFields(workflow, when) })),
    { state: workflow.initial, extra: {} },
  ];
  for (const { state, extra } of places) {
    const { steps, fields } = wayTo(workflow, state, { ...newFields(workflow), ...extra });
    const due = dueOf(workflow, state, fields);
    if (due === undefined) continue;
    return { ...due, steps, extra, state, text: periodOf(due.afterMs).text };
  }
  return undefined;
}

function countsOf({ states }: Workflow, reached: readonly (string | undefined)[]): string {
  return states
    .map(({ name }) => ({ name, count: reached.filter((state) => state === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ');
}

function eventOf({ transitions }: Workflow, events: EventNames, transition: string): string {
  const slot = transitions.find(({ name }) => name === transition)?.slot ?? '';
  return events.get(slot) ?? '';
}

function linesOf(
  workflow: Workflow,
  names: WorkflowNames,
  plan: Omit<DemoPlan, 'lines'>,
): string[] {
  const { way, end, again, wait, answers, counts, events } = plan;
  const id = `${names.recordName}-1`;
  const states = [workflow.initial, ...way.map(({ to }) => to)];
  const asked = workflow.fields.filter(({ name }) => name in answers);
  return [
    `created: ${id} is ${workflow.initial}`,
    ...way.flatMap((step, index) => [
      ...refusalOf(workflow, id, step, plan.fields, way.slice(0, index)),
      `${step.transition}: ${step.from} -> ${step.to}, version ${index + 2}`,
    ]),
    `refused: \`${id}\` is ${end}; it cannot ${again}.`,
    `history: ${states.join(' -> ')}`,
    ...(wait === undefined ? [] : [`after ${wait.text}: ${wait.state} -> ${wait.to}`]),
    ...asked.map(({ ask = '' }) => `asked: ${ask}`),
    `now: ${counts}`,
    `events: ${events.join(', ')}`,
  ];
}

function refusalOf(
  { transitions }: Workflow,
  id: string,
  { transition, fields }: WayStep,
  start: Values,
  before: readonly WayStep[],
): string[] {
  if (Object.keys(fields).length === 0) return [];
  const known = before.reduce<Values>((values, step) => ({ ...values, ...step.fields }), start);
  const needs = transitions.find(({ name }) => name === transition)?.needs ?? [];
  const unmet = needs
    .filter((condition) => !holds(condition, known))
    .map((condition) => `\`${condition.field}\` must be ${expectedText(condition)}`);
  return [`refused: \`${id}\` cannot ${transition}: ${unmet.join(', ')}.`];
}
