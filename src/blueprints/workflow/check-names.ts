import type { DataProblem } from '../../core/options/problem';
import { checkReactions } from '../shared/check-reactions';
import { holds, isValueOf, kindOf, type Value, type Values } from './conditions';
import { type EventNames } from './contracts';
import { clashes, type WorkflowNames } from './names';
import { workflowOperations } from './operations';
import type { WorkflowOptions } from './options';
import { repeatedNames, unknownName } from './problems';
import type { Workflow } from './workflow';

/** The slots of a workflow's events. */
export function slotsOf({ transitions }: Workflow): readonly string[] {
  return ['created', 'amended', ...transitions.map(({ slot }) => slot)];
}

/** Their names; the last of two slots that are called alike counts. */
export function eventNames(
  workflow: Workflow,
  { events }: Pick<WorkflowOptions, 'events'>,
  module: string,
): EventNames {
  return new Map(slotsOf(workflow).map((slot) => [slot, events[slot] ?? `${module}.${slot}`]));
}

export function checkSubject({ subject }: WorkflowOptions, names: WorkflowNames): DataProblem[] {
  if (!clashes(names)) return [];
  const found = subject === undefined ? 'is missing' : `is "${subject}"`;
  const expected = `a word whose names in the code are not those of the module, ${names.className}`;
  return [{ path: ['subject'], found, expected }];
}

export function checkEvents(
  { events, transitions }: WorkflowOptions,
  workflow: Workflow,
  module: string,
): DataProblem[] {
  const slots = slotsOf(workflow);
  const named = slots.map((slot) => ({
    name: events[slot] ?? `${module}.${slot}`,
    path: ['events', slot],
  }));
  const alike = repeatedNames(
    workflow.transitions
      .slice(0, transitions.length)
      .map(({ slot }, index) => ({ name: slot, path: ['transitions', index, 'name'] })),
    'a transition whose event is called differently',
  );
  const taken = workflow.transitions.flatMap(({ name, slot }, index) =>
    slot === 'created' || slot === 'amended'
      ? [
          {
            path: ['transitions', index, 'name'],
            found: `is "${name}", whose event is called like one that the module has`,
            expected: 'another word',
          },
        ]
      : [],
  );
  const clash = alike.length + taken.length > 0;
  return [
    ...Object.keys(events)
      .flatMap((slot) => unknownName(['events', slot], slot, slots))
      .map((problem) => ({ ...problem, found: 'is unknown' })),
    ...alike,
    ...taken,
    ...(clash ? [] : repeatedNames(named, 'a name that no other event has')),
  ];
}

/** What the shared check cannot know: the values that fields may have. */
export function checkReactionsOf(
  { reactions }: WorkflowOptions,
  workflow: Workflow,
  names: WorkflowNames,
  events: EventNames,
): DataProblem[] {
  const operations = workflowOperations(workflow, names, events);
  const problems = checkReactions(reactions, operations, [...events.values()]);
  if (problems.length > 0) return problems;
  return reactions.flatMap(({ do: operation, with: sources }, index) =>
    Object.entries(sources).flatMap(([name, source]) => {
      if (typeof source === 'string') return [];
      const path = ['reactions', index, 'with', name, 'value'];
      return wrongValue(workflow, operation, name, source.value as Value).map((expected) => ({
        path,
        found: `is ${JSON.stringify(source.value)}`,
        expected,
      }));
    }),
  );
}

function wrongValue(
  { fields, transitions }: Workflow,
  operation: string,
  name: string,
  value: Value,
): string[] {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return [];
  if (!isValueOf(field, value)) return [`a value that "${name}" may have`];
  const values: Values = { [name]: value };
  const broken = transitions
    .find((transition) => transition.name === operation)
    ?.needs.find((condition) => condition.field === name && !holds(condition, values));
  return broken === undefined ? [] : [`what \`${operation}\` needs (${kindOf(broken)})`];
}
