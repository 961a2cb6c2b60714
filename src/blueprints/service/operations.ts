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
      { name: 'title', type: 'string', required: true, sample: 'From elsewhere', accepts: TITLE },
      {
        ...{ name: 'details', type: 'string', required: false, sample: 'As it was told.' },
        accepts: DETAILS,
      },
      {
        ...{ name: 'labels', type: 'readonly string[]', required: false, sample: ['elsewhere'] },
        accepts: LABELS,
      },
    ],
    // The event's identifier keeps it from happening twice even when a restart forgot that it was handled.
    code: (given) =>
      `await service.create({ ${members(given)} }, { idempotencyKey: event.id, trace: { causedBy: event } });`,
    effect: `${name}.created`,
    expected: (given) => ({ record: asKept(given) }),
  };
}

/** As the module's own validation has it. */
const TITLE = {
  test: (value: unknown) => /^\P{Cc}{1,200}$/u.test(String(value).trim()),
  inWords: 'a line of 1 to 200 characters',
};
const DETAILS = {
  test: (value: unknown) => String(value).length <= 10_000,
  inWords: 'at most 10,000 characters',
};
const LABELS = {
  test: (value: unknown) =>
    Array.isArray(value) &&
    value.length <= 20 &&
    value.every((label) => /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(label))),
  inWords:
    'at most 20 labels of lower-case letters, digits and single hyphens, up to 40 characters',
};

/** Titles lose the blanks around them, labels are sorted and stand once. */
function asKept(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { title, labels } = given;
  return {
    ...given,
    ...(typeof title === 'string' && { title: title.trim() }),
    ...(Array.isArray(labels) && { labels: [...new Set(labels.map(String))].sort() }),
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
