import { expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { defaultsOf, optionsSchema, readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { auditLogBlueprint } from './blueprint';

/** What is wrong with options, as one line each. */
async function problemsOf(options: object): Promise<readonly string[]> {
  const { problems } = await readOptions(auditLogBlueprint, options, contextOf('audit-log'));
  return problems.map(describeProblem);
}

const CARD = { name: 'cardNumber', type: 'text' } as const;

it('has nothing to say about the defaults', async () => {
  expect(await problemsOf({})).toEqual([]);
  expect(await problemsOf(defaultsOf(optionsSchema(auditLogBlueprint)))).toEqual([]);
});

it.each([
  [{ categories: ['a', 'b', 'a'] }, '`categories[2]` is "a" again; expected each only once.'],
  [{ severities: ['a', 'a'] }, '`severities[1]` is "a" again; expected each only once.'],
  [
    { fields: [CARD, { ...CARD, type: 'number' }], redactions: [] },
    '`fields[1].name` is "cardNumber" again; expected each only once.',
  ],
  [
    {
      redactions: [
        { name: 'apiKey', rule: 'hide' },
        { name: 'APIKEY', rule: 'mask' },
      ],
    },
    '`redactions[1].name` is "apikey" again; expected each only once.',
  ],
  [
    { fields: [{ name: 'actor', type: 'text' }], redactions: [] },
    '`fields[0].name` is "actor", which every entry or query has of its own; expected another name.',
  ],
  [
    { fields: [{ name: 'until', type: 'time' }], redactions: [] },
    '`fields[0].name` is "until", which every entry or query has of its own; expected another name.',
  ],
  [
    { fields: [{ name: 'toString', type: 'text' }], redactions: [] },
    '`fields[0].name` is "toString", which every object has of its own; expected another name.',
  ],
  [
    { fields: [{ name: 'details', type: 'data', filter: true }] },
    '`fields[0].filter` is true for data; expected false, or a field of another type.',
  ],
  [
    {
      fields: [{ name: 'amount', type: 'number' }],
      redactions: [{ name: 'amount', rule: 'hide' }],
    },
    '`redactions[0].name` is "amount", which holds number; expected a field of the type text, or a key inside data.',
  ],
  [
    { fields: [{ ...CARD, filter: true }], redactions: [{ name: 'cardNumber', rule: 'mask' }] },
    '`redactions[0].rule` is "mask", and entries are found by `cardNumber`; expected "pseudonym", which keeps equals equal.',
  ],
  [
    { redactions: [{ name: 'Actor', rule: 'hide' }] },
    '`redactions[0].rule` is "hide", and entries are found by `Actor`; expected "pseudonym", which keeps equals equal.',
  ],
  [
    { redactions: [{ name: 'hash', rule: 'hide' }] },
    '`redactions[0].name` is "hash", which has to stay as it is; expected actor, subject, a field, or a key inside data.',
  ],
  [
    { fields: [CARD], redactions: [{ name: 'cardNumbr', rule: 'hide' }] },
    '`redactions[0].name` is "cardNumbr", which no entry has; expected one of: actor, subject, cardNumber. Did you mean `cardNumber`?',
  ],
  [
    { fields: [CARD], redactions: [{ name: 'zzz', rule: 'hide' }] },
    '`redactions[0].name` is "zzz", which no entry has; expected one of: actor, subject, cardNumber.',
  ],
  [
    { events: { recorded: 'log.event', 'segment-closed': 'log.event' } },
    '`events.segment-closed` is "log.event", which is the name of `recorded` as well; expected a name of its own.',
  ],
  [
    { events: { recorded: 'audit-log.segment-closed' } },
    '`events.recorded` is "audit-log.segment-closed", which is the name of `segment-closed` as well; expected a name of its own.',
  ],
  [
    { retentionDays: 0, events: { 'segments-dropped': 'log.dropped' } },
    '`events.segments-dropped` is named, and without a retention nothing is dropped; expected no name, or `retentionDays` of 1 or more.',
  ],
])('refuses %o', async (options, problem) => {
  expect(await problemsOf(options)).toContain(problem);
});

it.each([
  [{ fields: [{ name: 'request', type: 'text' }], redactions: [] }],
  [{ fields: [CARD], redactions: [{ name: 'cardNumber', rule: 'mask' }] }],
  [
    {
      fields: [{ ...CARD, filter: true }],
      redactions: [{ name: 'cardNumber', rule: 'pseudonym' }],
    },
  ],
  [
    {
      redactions: [
        { name: 'actor', rule: 'pseudonym' },
        { name: 'Subject', rule: 'pseudonym' },
      ],
    },
  ],
  [{ redactions: [{ name: 'anyKeyInDetails', rule: 'mask' }] }],
  [{ retentionDays: 0 }],
  [{ categories: [], severities: [], fields: [], redactions: [] }],
])('takes %o', async (options) => {
  expect(await problemsOf(options)).toEqual([]);
});

it.each([
  [{ segmentSize: 1 }, 'segmentSize'],
  [{ retentionDays: -1 }, 'retentionDays'],
  [{ hash: 'md5' }, 'hash'],
  [{ categories: ['User Action'] }, 'categories[0]'],
  [{ fields: [{ name: 'card-number', type: 'text' }] }, 'fields[0].name'],
  [{ fields: [{ ...CARD, description: 'Ends a comment */' }] }, 'fields[0].description'],
  [{ fields: [{ ...CARD, type: 'txt' }] }, 'fields[0].type'],
  [{ redactions: [{ name: 'a', rule: 'drop' }] }, 'redactions[0].rule'],
  [{ events: { record: 'a.b' } }, 'events.record'],
  [{ events: { recorded: 'Recorded' } }, 'events.recorded'],
])('has a schema that refuses %o', async (options, path) => {
  expect((await problemsOf(options)).join('\n')).toContain(`\`${path}\``);
});

const PAID = {
  on: 'order.paid',
  do: 'record',
  with: {
    actor: 'customer',
    action: { value: 'order.paid' },
    category: { value: 'change' },
    severity: { value: 'info' },
  },
};

it('takes reactions that record and close', async () => {
  const reactions = [PAID, { on: 'order.paid', do: 'close-segment' }];
  expect(await problemsOf({ reactions })).toEqual([]);
});

it.each([
  [
    [{ ...PAID, with: { ...PAID.with, category: 'kind' } }],
    '`reactions[0].with.category` is the path "kind"; expected an object with "value", which is one of: access, change, security, system.',
  ],
  [
    [{ ...PAID, with: { ...PAID.with, severity: { value: 'warnig' } } }],
    '`reactions[0].with.severity.value` is "warnig"; expected one of: info, notice, warning, critical. Did you mean `warning`?',
  ],
  [[PAID, PAID], '`reactions[1].on` is "order.paid" again; expected one entry for an event.'],
  [
    [{ ...PAID, on: 'audit-log.recorded' }],
    '`reactions[0].on` is "audit-log.recorded"; expected an event of another module.',
  ],
  [
    [{ ...PAID, do: 'recrd' }],
    '`reactions[0].do` is "recrd"; expected one of: record, close-segment. Did you mean `record`?',
  ],
  [
    [{ ...PAID, with: { ...PAID.with, category: undefined } }],
    '`reactions[0].with.category` is missing; expected where `record` gets its category from (string), such as "category".',
  ],
])('refuses the reactions %o', async (reactions, problem) => {
  expect(
    await problemsOf({ reactions: JSON.parse(JSON.stringify(reactions)) as object }),
  ).toContain(problem);
});
