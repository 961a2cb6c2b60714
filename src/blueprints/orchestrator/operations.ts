import type { Operation, Parameter, ParameterType } from '../shared/reaction';
import { typeCode } from '../workflow/field-code';
import type { Field } from '../workflow/workflow';
import type { EventNames } from './events';
import type { OrchestratorNames } from './names';
import { startFacts } from './samples';
import type { Saga } from './saga';

/** What a module can do in answer to an event of another one: start a process, and cancel it. */
export function orchestratorOperations(
  saga: Saga,
  names: OrchestratorNames,
  events: EventNames,
): readonly Operation[] {
  const required = saga.facts.filter((fact) => fact.required);
  const start = startFacts(saga);
  return [
    {
      name: 'start',
      does: `starts ${names.aNoun}`,
      parameters: required.map((fact) => parameter(fact, start[fact.name])),
      code: (given) =>
        `await service.start({ ${members(required, names, given)} }, { trace: { causedBy: event } });`,
      effect: events.started,
      expected: (given) => ({ facts: given }),
    },
    {
      name: 'cancel',
      does: `cancels the ${names.noun}`,
      parameters: [
        { name: saga.key, type: 'string', required: true, sample: start[saga.key] },
        { name: 'reason', type: 'string', required: false, sample: 'not wanted any more' },
      ],
      code: (given) => {
        const { [saga.key]: key = '', reason } = given;
        const why = reason === undefined ? '' : `reason: ${reason}, `;
        return `await service.cancel(${key}, { ${why}trace: { causedBy: event } });`;
      },
      before: `await service.start(${JSON.stringify(start)});`,
      effect: events.cancelled,
      expected: ({ reason }) => ({
        facts: { [saga.key]: start[saga.key] },
        ...(reason === undefined ? {} : { reason }),
      }),
    },
  ];
}

function parameter(fact: Field, sample: unknown): Parameter {
  return { name: fact.name, type: PARAMETER_TYPE[fact.type], required: true, sample };
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
  facts: readonly Field[],
  { recordClass }: OrchestratorNames,
  given: Readonly<Record<string, string>>,
): string {
  return Object.entries(given)
    .map(([name, code]) => {
      const isChoice = facts.some((fact) => fact.name === name && typeCode(fact).includes('"'));
      return isChoice && code.startsWith('data')
        ? `${name}: ${code} as ${recordClass}Facts['${name}']`
        : `${name}: ${code}`;
    })
    .join(', ');
}
