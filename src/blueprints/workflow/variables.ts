import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { reactionVariables } from '../shared/reaction-variables';
import {
  type ConditionKind,
  conditionCode,
  expectedText,
  kindOf,
  metValue,
  unmetValue,
} from './conditions';
import { eventNames } from './check-names';
import type { EventNames } from './contracts';
import { demoPlan } from './demo-plan';
import { edges, schemaCode, typeCode, valueText } from './field-code';
import { workflowNames, type WorkflowNames } from './names';
import { camelCase, commentText, constantCase } from '../shared/words';
import { workflowOperations } from './operations';
import type { ConditionOptions, WorkflowOptions } from './options';
import { partPrefix } from '../shared/part-prefix';
import { amendAll, amendment, metFields, newFields, unmetCases } from './samples';
import { dueCases, periodOf, unitsOf } from './time';
import { EXPIRE, type Field, type Workflow, workflowOf } from './workflow';

/** Everything that the templates of a workflow read. */
export function workflowVariables(context: BlueprintContext, options: WorkflowOptions) {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const names = workflowNames(name, options.subject);
  const workflow = workflowOf(options);
  const events = eventNames(workflow, options, name);
  return {
    ...names,
    ...reactionVariables(options.reactions, workflowOperations(workflow, names, events)),
    ...machineVariables(workflow, events),
    ...conditionVariables(workflow, names),
    ...timeVariables(workflow, names),
    ...testVariables(workflow, events),
    demo: demoPlan(workflow, names, events),
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name, __dirname),
  };
}

function machineVariables(workflow: Workflow, events: EventNames) {
  const { fields, states, initial, transitions } = workflow;
  const questions = fields.filter(({ ask }) => ask !== undefined);
  return {
    initial,
    states,
    told: states.some(({ description }) => description !== undefined),
    finals: states.filter(({ final }) => final).map(({ name }) => name),
    transitions: transitions.map((transition) => ({
      ...transition,
      description: transition.description ?? '',
      needs: transition.needs.map(conditionCode),
      needsText: conditionsText(transition.needs),
      event: events.get(transition.slot) ?? '',
    })),
    fields: fields.map((field) => ({
      ...field,
      typeCode: typeCode(field),
      schemaCode: schemaCode(field),
      valueText: valueText(field),
      ...edges(field),
    })),
    questions: questions.map((question) => ({ ...question, valueText: valueText(question) })),
    createdEvent: events.get('created') ?? '',
    amendedEvent: events.get('amended') ?? '',
    eventNames: [...events.values()],
  };
}

function conditionVariables({ deadlines, fields, transitions }: Workflow, names: WorkflowNames) {
  const kinds = (conditions: readonly ConditionOptions[]): ConditionKind[] =>
    [...new Set(conditions.map(kindOf))].sort();
  const needs = transitions.flatMap((transition) => transition.needs);
  const when = deadlines.flatMap((deadline) => deadline.when);
  return {
    needKinds: kinds(needs),
    whenKinds: kinds(when),
    needImports: importsOf(kinds(needs), names),
    whenImports: importsOf(kinds(when), names),
    kinds: kinds([...needs, ...when]),
    conditionCases: conditionCases(fields, [...needs, ...when]),
  };
}

/** `` `total` is at least 10 `` */
function conditionsText(conditions: readonly ConditionOptions[]): string {
  return conditions
    .map((condition) => `\`${condition.field}\` is ${expectedText(condition)}`)
    .join(', ');
}

/** Sorted as the other imports are: by name, in capitals or not. */
function importsOf(kinds: readonly ConditionKind[], { recordClass }: WorkflowNames): string {
  const type = `${recordClass}Condition`;
  return [...kinds, type]
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => (name === type ? `type ${name}` : name))
    .join(', ');
}

/** One condition of each kind, with values at its edge on both sides. */
function conditionCases(fields: readonly Field[], conditions: readonly ConditionOptions[]) {
  const kinds = [...new Set(conditions.map(kindOf))];
  return kinds.flatMap((kind) => {
    const condition = conditions.find((one) => kindOf(one) === kind);
    const field = fields.find(({ name }) => name === condition?.field);
    if (condition === undefined || field === undefined) return [];
    const unmet = unmetValue(field, condition);
    const bad = ['undefined', ...(kind === 'present' ? [] : ['null', ...codeOf(unmet)])];
    return [
      {
        kind,
        code: conditionCode(condition),
        expected: JSON.stringify([field.name, expectedText(condition)]),
        good: `[${codeOf(metValue(field, [condition])).join(', ')}]`,
        bad: `[${bad.join(', ')}]`,
      },
    ];
  });
}

function codeOf(value: unknown): string[] {
  return value === undefined ? [] : [JSON.stringify(value)];
}

function timeVariables(workflow: Workflow, { constant }: WorkflowNames) {
  const { deadlines, expiry } = workflow;
  const period = (name: string, ms: number) => ({
    // The kernel's durations know hours, but no days.
    textShown: ms % 86_400_000 === 0 ? `${ms / 3_600_000}h` : periodOf(ms).text,
    key: `${camelCase(name)}AfterMs`,
    variable: `${constant}_${constantCase(name)}_AFTER`,
    ...periodOf(ms),
  });
  const all = deadlines.map((deadline) => ({
    ...deadline,
    ...period(deadline.name, deadline.afterMs),
    to: '',
    when: deadline.when.map(conditionCode),
    whenText: conditionsText(deadline.when),
  }));
  const expires = expiry && {
    ...expiry,
    ...period('expiry', expiry.afterMs),
    transition: EXPIRE,
    state: '',
  };
  const periods = [...all, ...(expires === undefined ? [] : [expires])];
  return {
    deadlines: all,
    expiry: expires,
    periods,
    units: unitsOf(['SECOND', 'HOUR', ...periods.map(({ unit }) => unit)]),
    timed: periods.length > 0,
    competing: isCompeting(workflow),
  };
}

/** Whether a state has more than one thing that can come first. */
function isCompeting({ deadlines, transitions }: Workflow): boolean {
  const expiring = transitions.find(({ name }) => name === EXPIRE)?.from ?? [];
  const states = [...deadlines.map(({ state }) => state), ...expiring];
  return new Set(states).size < states.length;
}

function testVariables(workflow: Workflow, events: EventNames) {
  const { transitions, initial } = workflow;
  const start = newFields(workflow);
  const first = transitions.find(({ from }) => from.includes(initial));
  if (first === undefined) throw new Error('Nothing leads from the initial state.');
  const sample = { ...start, ...metFields(workflow, first.needs) };
  return {
    newFields: start,
    met: transitions
      .filter(({ needs }) => needs.length > 0)
      .map(({ name, needs }) => ({ name, fields: metFields(workflow, needs) })),
    unmetCases: unmetCases(workflow),
    dueCases: dueCases(workflow),
    first: { ...first, sample, event: events.get(first.slot) ?? '' },
    amendment: amendment(workflow),
    amendAll: amendAll(workflow),
  };
}
