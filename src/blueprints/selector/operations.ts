import type { Operation, Parameter, ParameterType, Reaction } from '../shared/reaction';
import type { Attribute, Model } from './model';
import type { AttributeType, Value, Values } from './options';
import type { SelectorPlan } from './plan';
import { ampleRequest } from './requests';
import { evaluationOf } from './selection-model';

const TYPES: Readonly<Record<AttributeType, ParameterType>> = {
  text: 'string',
  choice: 'string',
  number: 'number',
  flag: 'boolean',
  list: 'readonly string[]',
};

const TRACE = '{ trace: { causedBy: event } }';

/** What a selector can do in answer to an event of another module. */
export function selectorOperations(plan: SelectorPlan): readonly Operation[] {
  return [choosing(plan), choosingNext(plan), settingAvailability(plan)];
}

function choosing({ model, names, events, reactionRequest: request }: SelectorPlan): Operation {
  return {
    name: 'choose',
    does: `chooses ${names.aCandidate}`,
    parameters: [
      identifier(names.requestName),
      ...model.fields.map(({ key, type }) => ({
        name: key,
        type: TYPES[type],
        required: true,
        sample: request[key],
      })),
    ],
    code: ({ id = '', ...fields }) =>
      `await service.choose({ id: ${id}, request: { ${members(fields)} } }, ${TRACE});`,
    effect: events.chosen,
    expected: ({ id, ...fields }) => {
      const [best] = evaluationOf(model, fields as Values).ranking;
      return { id, request: fields, choice: best?.name, score: best?.score, attempt: 1 };
    },
  };
}

function choosingNext({ model, names, events, ample }: SelectorPlan): Operation {
  const id = identifier(names.requestName);
  const [first, second] = evaluationOf(model, ample).ranking;
  return {
    name: 'chooseNext',
    does: `chooses the next ${names.candidate}`,
    parameters: [id],
    code: ({ id: code = '' }) => `await service.chooseNext(${code}, ${TRACE});`,
    before: `await service.choose({ id: '${String(id.sample)}', request: ${JSON.stringify(ample)} });`,
    effect: events.chosen,
    expected: ({ id: given }) => {
      const tried = first === undefined ? [] : [first.name];
      const [next = second] = evaluationOf(model, ample, { availability: {}, tried }).ranking;
      return { id: given, choice: next?.name, attempt: 2 };
    },
  };
}

function settingAvailability({ model, names, events }: SelectorPlan): Operation {
  const key = names.candidateKey;
  const [first] = model.candidates;
  const initial = first?.availability ?? 'available';
  const other = initial === 'unavailable' ? 'limited' : 'unavailable';
  return {
    name: 'setAvailability',
    does: `notes whether ${names.aCandidate} is available`,
    parameters: [
      { name: key, type: 'string', required: true, sample: first?.name },
      { name: 'availability', type: 'string', required: true, sample: other },
    ],
    code: (given) => `await service.setAvailability({ ${members(given)} }, ${TRACE});`,
    before: ({ [key]: name, availability }) => {
      const now = model.candidates.find((one) => one.name === name)?.availability;
      if (now !== availability) return '';
      const before = now === 'limited' ? 'unavailable' : 'limited';
      return `await service.setAvailability({ ${key}: ${JSON.stringify(name)}, availability: '${before}' });`;
    },
    effect: events['availability-changed'],
    expected: ({ [key]: name, availability }) => ({ [key]: name, to: availability }),
  };
}

/** A request for which every reaction that chooses finds somebody, whatever it has that is always the same. */
export function reactionRequest(
  reactions: readonly Reaction[],
  model: Model,
  requests: readonly Values[],
): Values | undefined {
  const fixed = reactions
    .filter((reaction) => reaction.do === 'choose')
    .map((reaction) => fixedFields(reaction, model.fields));
  const fitting = requests.filter((request) =>
    fixed.every((values) => evaluationOf(model, { ...request, ...values }).ranking.length > 0),
  );
  const { request, eligible } = ampleRequest(model, fitting);
  // Fixed values may suit requests that nobody is eligible for without them.
  return eligible > 0 ? request : fitting[0];
}

function fixedFields({ with: sources }: Reaction, fields: readonly Attribute[]): Values {
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const source = sources[key];
      return typeof source === 'object' ? [[key, source.value as Value]] : [];
    }),
  );
}

function identifier(requestName: string): Parameter {
  return { name: 'id', type: 'string', required: true, sample: `${requestName}-1` };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
