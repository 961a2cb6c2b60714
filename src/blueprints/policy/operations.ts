import type { Operation, Parameter } from '../shared/reaction';
import { asksSomebody, eventNames, type PolicyOptions } from './options';
import { policyNames } from './policy-names';
import { camelCase } from '../shared/words';
import { objectCode, type PolicySamples } from './samples';

/** What a policy can do in answer to an event of another module. */
export function policyOperations(
  module: string,
  options: PolicyOptions,
  samples: PolicySamples,
): readonly Operation[] {
  const events = eventNames(module, options);
  const always = [
    requesting(events.decided, options, samples),
    granting(events.granted, options, samples),
    revoking(events.revoked, samples),
  ];
  return asksSomebody(options) ? [...always, answering(events.answered, samples)] : always;
}

const TRACE = 'trace: { causedBy: event }';

function requesting(effect: string, options: PolicyOptions, samples: PolicySamples): Operation {
  const { aSubject } = policyNames('policy', options.subject);
  return {
    name: 'request',
    does: `decides a request of ${aSubject}`,
    parameters: requestParameters(options, samples),
    code: (given) => `await service.request({ ${members(given)} }, { ${TRACE} });`,
    effect,
    expected: (given) => ({ decision: { request: given } }),
  };
}

function granting(effect: string, options: PolicyOptions, samples: PolicySamples): Operation {
  const matter = Object.keys(samples.matter);
  const parameters = requestParameters(options, samples).filter(({ name }) =>
    matter.includes(name),
  );
  return {
    name: 'grant',
    does: 'gives or renews a grant',
    parameters: [...parameters, by('grace')],
    code: ({ by: who = '', ...given }) =>
      `await service.grant({ ${members(given)} }, { by: ${who}, ${TRACE} });`,
    effect,
    expected: ({ by: grantedBy, ...given }) => ({ grant: { matter: given, grantedBy } }),
  };
}

function revoking(effect: string, { matter }: PolicySamples): Operation {
  return {
    name: 'revoke',
    does: 'revokes a grant',
    parameters: [text('grantId', 'grant-1'), by('grace')],
    code: ({ grantId = '', by: who = '' }) =>
      `await service.revoke(${grantId}, { by: ${who}, ${TRACE} });`,
    before: `await service.grant(${objectCode(matter)}, { by: 'grace' });`,
    effect,
    expected: ({ grantId: id, by: revokedBy }) => ({ grant: { id, revokedBy } }),
  };
}

function answering(effect: string, { open }: PolicySamples): Operation {
  return {
    name: 'answer',
    does: 'takes the answer to a prompt',
    parameters: [
      text('promptId', 'prompt-1'),
      { name: 'allowed', type: 'boolean', required: true, sample: true },
      by('grace'),
    ],
    code: ({ promptId = '', allowed = '', by: who = '' }) =>
      `await service.answer(${promptId}, { allowed: ${allowed}, by: ${who} }, { ${TRACE} });`,
    before: `await service.request(${objectCode(open.request)});`,
    effect,
    expected: ({ promptId: id, allowed, by: answeredBy }) => ({
      prompt: { id, answeredBy, status: allowed === true ? 'allowed' : 'refused' },
    }),
  };
}

const PARAMETER_TYPE = { text: 'string', number: 'number', flag: 'boolean' } as const;

function requestParameters(
  { subject, attributes }: PolicyOptions,
  { open }: PolicySamples,
): Parameter[] {
  const sampleOf = (name: string) => open.request[name];
  return [
    text(camelCase(subject), sampleOf(camelCase(subject))),
    text('scope', sampleOf('scope')),
    ...attributes.map(({ name, type }): Parameter => ({
      name: camelCase(name),
      type: PARAMETER_TYPE[type],
      required: true,
      sample: sampleOf(camelCase(name)),
    })),
  ];
}

function by(sample: string): Parameter {
  return text('by', sample);
}

function text(name: string, sample: unknown): Parameter {
  return { name, type: 'string', required: true, sample };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
