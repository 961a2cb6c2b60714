import type { Operation, Parameter } from '../shared/reaction';
import type { ServiceNames } from './service-names';
import { withArticle } from '../shared/words';

/** What a service can do in answer to an event of another module. */
export function serviceOperations(name: string, names: ServiceNames): readonly Operation[] {
  return [creation(name, names), closing(name, names), removal(name, names)];
}

function creation(name: string, { noun }: ServiceNames): Operation {
  return {
    name: 'create',
    does: `creates ${withArticle(noun)}`,
    parameters: [
      { name: 'title', type: 'string', required: true, sample: 'From elsewhere' },
      { name: 'details', type: 'string', required: false, sample: 'As it was told.' },
      { name: 'labels', type: 'readonly string[]', required: false, sample: ['elsewhere'] },
    ],
    // The event's identifier keeps it from happening twice even when a restart forgot that it was handled.
    code: (given) =>
      `await service.create({ ${members(given)} }, { idempotencyKey: event.id, trace: { causedBy: event } });`,
    effect: `${name}.created`,
    expected: (given) => ({ record: given }),
  };
}

function closing(name: string, names: ServiceNames): Operation {
  return {
    name: 'close',
    does: `closes ${withArticle(names.noun)}`,
    parameters: [idOf(names)],
    code: ({ id = '' }) =>
      [
        `const { id, version } = await service.get(${id});`,
        `await service.update(id, { status: 'closed' }, { version, trace: { causedBy: event } });`,
      ].join('\n'),
    before: BEFORE,
    effect: `${name}.updated`,
    expected: (given) => ({ record: { ...given, status: 'closed' } }),
  };
}

function removal(name: string, names: ServiceNames): Operation {
  return {
    name: 'remove',
    does: `removes ${withArticle(names.noun)}`,
    parameters: [idOf(names)],
    code: ({ id = '' }) =>
      [
        `const { id, version } = await service.get(${id});`,
        'await service.remove(id, { version, trace: { causedBy: event } });',
      ].join('\n'),
    before: BEFORE,
    effect: `${name}.removed`,
    expected: (given) => given,
  };
}

const BEFORE = `await service.create({ title: 'First' });`;

function idOf({ recordName }: ServiceNames): Parameter {
  return { name: 'id', type: 'string', required: true, sample: `${recordName}-1` };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
