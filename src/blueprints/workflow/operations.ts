import type { Operation, Parameter, ParameterType } from '../shared/reaction';
import { metValue, sampleValue, type Values } from './conditions';
import type { EventNames } from './contracts';
import type { WorkflowNames } from './names';
import { metFields, missingFields, newFields, wayTo } from './samples';
import type { Field, Transition, Workflow } from './workflow';

/** What a module can do in answer to an event of another one: create a subject, and each transition. */
export function workflowOperations(
  workflow: Workflow,
  names: WorkflowNames,
  events: EventNames,
): readonly Operation[] {
  return [
    creation(workflow, names, events),
    ...workflow.transitions.map((transition) => movement(workflow, names, events, transition)),
  ];
}

function creation(workflow: Workflow, names: WorkflowNames, events: EventNames): Operation {
  return {
    name: 'create',
    does: `creates ${names.aNoun}`,
    parameters: workflow.fields.map((field) =>
      parameter(field, field.required, sampleValue(field)),
    ),
    code: (given) =>
      `await service.create({ ${members(workflow, names, given)} }, { trace: { causedBy: event } });`,
    effect: events.get('created') ?? '',
    expected: (given) => ({ record: { state: workflow.initial, fields: given } }),
  };
}

function movement(
  workflow: Workflow,
  names: WorkflowNames,
  events: EventNames,
  transition: Transition,
): Operation {
  const { name, needs, slot, to, from } = transition;
  const { recordName, noun } = names;
  const id: Parameter = { name: 'id', type: 'string', required: true, sample: `${recordName}-1` };
  return {
    name,
    does: `applies \`${name}\` to the ${noun}`,
    parameters: [
      id,
      ...workflow.fields.map((field) =>
        parameter(field, false, metValue(field, needs) ?? sampleValue(field)),
      ),
    ],
    code: ({ id: idCode = '', ...given }) => {
      const fields =
        Object.keys(given).length === 0 ? '' : `fields: { ${members(workflow, names, given)} }, `;
      return [
        `const { id, version } = await service.get(${idCode});`,
        `await service.apply(id, ${JSON.stringify(name)}, { version, ${fields}trace: { causedBy: event } });`,
      ].join('\n');
    },
    before: before(workflow, names, transition),
    effect: events.get(slot) ?? '',
    expected: ({ id: subject, ...fields }) => ({
      record: { id: subject, state: to, fields },
      transition: name,
      ...(from.length === 1 ? { from: from[0] } : {}),
    }),
  };
}

function parameter(field: Field, required: boolean, sample: unknown): Parameter {
  return { name: field.name, type: PARAMETER_TYPE[field.type], required, sample };
}

const PARAMETER_TYPE: Readonly<Record<Field['type'], ParameterType>> = {
  text: 'string',
  choice: 'string',
  moment: 'string',
  number: 'number',
  integer: 'number',
  flag: 'boolean',
  list: 'readonly string[]',
};

/** Another module's texts are no choices yet; what they are is looked at when they arrive. */
function members(
  { fields }: Workflow,
  { recordClass }: WorkflowNames,
  given: Readonly<Record<string, string>>,
): string {
  return Object.entries(given)
    .map(([name, code]) => {
      const isChoice = fields.some((field) => field.name === name && field.type === 'choice');
      const isRead = code.startsWith('data');
      return isChoice && isRead
        ? `${name}: ${code} as NonNullable<${recordClass}Fields['${name}']>`
        : `${name}: ${code}`;
    })
    .join(', ');
}

/** Brings the first subject to where the transition begins, with all that it needs. */
function before(workflow: Workflow, { recordName }: WorkflowNames, transition: Transition): string {
  const [state = ''] = transition.from;
  const start = newFields(workflow);
  const { steps, fields } = wayTo(workflow, state, start);
  const missing: Values = missingFields(workflow, transition.needs, fields);
  const changes = Object.keys(missing).length === 0 ? {} : metFields(workflow, transition.needs);
  const id = JSON.stringify(`${recordName}-1`);
  return [
    `await service.create(${JSON.stringify(start)});`,
    ...steps.map(
      (step, index) =>
        `await service.apply(${id}, ${JSON.stringify(step.transition)}, ${optionsCode(index + 1, step.fields)});`,
    ),
    ...(Object.keys(changes).length === 0
      ? []
      : [
          `await service.amend(${id}, ${JSON.stringify(changes)}, { version: ${steps.length + 1} });`,
        ]),
  ].join('\n');
}

function optionsCode(version: number, fields: Values): string {
  return Object.keys(fields).length === 0
    ? `{ version: ${version} }`
    : `{ version: ${version}, fields: ${JSON.stringify(fields)} }`;
}
