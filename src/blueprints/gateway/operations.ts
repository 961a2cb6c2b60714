import type { Operation, Parameter, ParameterType } from '../shared/reaction';
import { sampleValue } from '../workflow/conditions';
import type { Field } from '../workflow/workflow';
import { type EventNames, nameOf } from './events';
import type { Gateway } from './gateway';
import type { GatewayNames } from './gateway-names';
import { pairOf, sampleRequest } from './limits';
import { sampleClosing } from './samples';
import type { KindWords } from './words';

/** Parameters that are no fields. */
export const WISHES = ['platform', 'alternatives', 'only'] as const;

/** What a gateway can do in answer to an event of another module. */
export function gatewayOperations(
  gateway: Gateway,
  names: GatewayNames,
  words: KindWords,
  events: EventNames,
): readonly Operation[] {
  return [
    sending(gateway, names, words, events),
    ...(words.session ? [closing(gateway, names, events)] : []),
  ];
}

function sending(
  gateway: Gateway,
  names: GatewayNames,
  { session, verb, participle }: KindWords,
  events: EventNames,
): Operation {
  const samples = sampleRequest(gateway, true);
  return {
    name: verb,
    does: `${verb}s ${names.aNoun}`,
    parameters: [
      idOf(names),
      ...gateway.fields.map((field) => parameter(field, field.required, samples[field.name])),
      ...wishesOf(gateway),
    ],
    code: ({ id = '', platform, alternatives, only, ...given }) => {
      const request = `request: { ${members(gateway.fields, `${names.recordClass}Request`, given)} }`;
      const type = `${names.recordClass}PlatformName`;
      const parts = [
        `id: ${id}`,
        request,
        ...(platform === undefined ? [] : [`platform: ${asType(platform, type)}`]),
        ...(alternatives === undefined
          ? []
          : [`alternatives: ${asType(alternatives, `readonly ${type}[]`)}`]),
        ...(only === undefined ? [] : [`only: ${only}`]),
      ];
      return `await service.${verb}({ ${parts.join(', ')} }, { trace: { causedBy: event } });`;
    },
    effect: nameOf(events, session ? 'created' : participle),
    expected: ({ id, platform, alternatives: _a, only: _o, ...request }) => ({
      id,
      request,
      ...(platform === undefined || session ? {} : { platform }),
    }),
  };
}

function closing(gateway: Gateway, names: GatewayNames, events: EventNames): Operation {
  const id = idOf(names);
  const input = JSON.stringify({ id: id.sample, request: sampleRequest(gateway) });
  const samples = sampleClosing(gateway);
  return {
    name: 'close',
    does: `closes ${names.aNoun}`,
    parameters: [
      id,
      ...gateway.closing.map((field) => parameter(field, field.required, samples[field.name])),
    ],
    code: ({ id: idCode = '', ...given }) => {
      const facts = members(gateway.closing, `${names.recordClass}Closing`, given);
      return `await service.close({ id: ${idCode}, closing: { ${facts} } }, { trace: { causedBy: event } });`;
    },
    before: `await service.open(${input});`,
    effect: nameOf(events, 'closed'),
    expected: ({ id: given, ...facts }) => ({ id: given, closing: facts }),
  };
}

function idOf({ recordName }: GatewayNames): Parameter {
  return { name: 'id', type: 'string', required: true, sample: `${recordName}-1` };
}

function wishesOf(gateway: Gateway): Parameter[] {
  if (gateway.platforms.length === 1) return [];
  const { first, second } = pairOf(gateway);
  return [
    { name: 'platform', type: 'string', required: false, sample: first.name },
    {
      name: 'alternatives',
      type: 'readonly string[]',
      required: false,
      sample: [second.name],
    },
    { name: 'only', type: 'boolean', required: false, sample: true },
  ];
}

function parameter(field: Field, required: boolean, sample: unknown): Parameter {
  const type = PARAMETER_TYPE[field.type];
  return { name: field.name, type, required, sample: sample ?? sampleValue(field) };
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
  fields: readonly Field[],
  type: string,
  given: Readonly<Record<string, string>>,
): string {
  return Object.entries(given)
    .map(([name, code]) => {
      const isChoice = fields.some((field) => field.name === name && field.type === 'choice');
      if (!isChoice) return `${name}: ${code}`;
      return `${name}: ${asType(code, `NonNullable<${type}['${name}']>`)}`;
    })
    .join(', ');
}

function asType(code: string, type: string): string {
  return code.startsWith('data') ? `${code} as ${type}` : code;
}
