import { expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { EVERYDAY, type GivenOptions, PLAIN, read } from './policy-options.fixture';

async function problemsOf(changes: GivenOptions, base = EVERYDAY): Promise<string[]> {
  const { problems } = await read({ ...base, ...changes });
  return problems.map(describeProblem);
}

function rule(when: object, more: object = {}): object {
  return { name: 'first', when, effect: 'deny', ...more };
}

it('has nothing to say about options that fit', async () => {
  expect(await problemsOf({})).toEqual([]);
  expect(await problemsOf({}, PLAIN)).toEqual([]);
});

it.each<[GivenOptions, string]>([
  [
    { subject: 'scope' },
    '`subject` is "scope"; expected a word other than scope, hour, by, constructor, prototype, to-string, value-of.',
  ],
  [
    { scopes: ['read', 'read', 'write'] },
    '`scopes[1]` is "read" for the second time; expected each name once.',
  ],
  [
    {
      attributes: [{ name: 'by', type: 'text' }],
      rules: [rule({ by: { equals: 'x' } })],
      grants: {},
    },
    '`attributes[0].name` is "by"; expected a name other than scope, hour, by, constructor, prototype, to-string, value-of, service-account.',
  ],
  [
    { prompts: { escalation: [{ to: 'a' }, { to: 'a' }] } },
    '`prompts.escalation[1].to` is "a" for the second time; expected each name once.',
  ],
  [
    { prompts: { escalation: [{ to: 'a', timeout: '99999d' }] } },
    '`prompts.escalation[0].timeout` is "99999d"; expected at most 36500d.',
  ],
  [
    { grants: { per: ['order'] } },
    '`grants.per[0]` is "order"; expected one of: amount, order-id, class, urgent.',
  ],
  [
    { grants: { per: ['order-ids'] } },
    '`grants.per[0]` is "order-ids"; expected one of: amount, order-id, class, urgent. Did you mean `order-id`?',
  ],
  [
    { events: { decided: 'a.b', granted: 'a.b' } },
    '`events.granted` is "a.b" for the second time; expected each name once.',
  ],
])('says what is wrong with %j', async (changes, problem) => {
  expect(await problemsOf(changes)).toEqual([problem]);
});

it.each<[GivenOptions, string]>([
  [
    { events: { prompted: 'a.b' } },
    '`events.prompted` is named; expected no name, because no rule and no default asks anybody.',
  ],
  [
    { defaultEffect: 'allow' },
    '`defaultEffect` is "allow", and no rule asks, so that no grant could ever decide; expected "deny" or "ask", or a rule whose effect is "ask".',
  ],
  [
    { rules: [rule({ scope: { equals: 'silence' } })] },
    '`rules[0].when.scope` always holds; expected a condition that some requests keep and others do not.',
  ],
  [
    { attributes: [{ name: 'a', type: 'flag', values: ['x', 'y'] }] },
    '`attributes[0].values` is given for a flag; expected it for texts only.',
  ],
])('says what does not fit a module that asks nobody: %j', async (changes, problem) => {
  expect(await problemsOf(changes, PLAIN)).toEqual([problem]);
});

it.each<[object[], string]>([
  [
    [rule({})],
    '`rules[0].when` is empty; expected a condition; what holds for all other requests is `defaultEffect`.',
  ],
  [
    [rule({ amuont: { atMost: 1 } })],
    '`rules[0].when.amuont` is unknown; expected one of: service-account, scope, amount, order-id, class, urgent. Did you mean `amount`?',
  ],
  [[rule({ amount: { equals: '7' } })], '`rules[0].when.amount` has "7"; expected a number.'],
  [
    [rule({ class: { equals: 'smal' } })],
    '`rules[0].when.class` has "smal"; expected one of: small, large. Did you mean `small`?',
  ],
  [
    [rule({ 'order-id': { equals: 'a\nb' } })],
    '`rules[0].when.order-id` has "a\\nb"; expected one line of up to 200 characters.',
  ],
  [
    [rule({ class: { atLeast: 3 } })],
    '`rules[0].when.class` compares a text; expected `equals`, `oneOf` or `noneOf`.',
  ],
  [
    [rule({ amount: { equals: 3, atMost: 4 } })],
    '`rules[0].when.amount` has equals and atMost; expected one of them, or `atLeast` with `atMost`.',
  ],
  [
    [rule({ amount: { atLeast: 5, atMost: 4 } })],
    '`rules[0].when.amount` can never hold; expected a condition that some requests keep and others do not.',
  ],
  [
    [rule({ class: { oneOf: ['small', 'large'] } })],
    '`rules[0].when.class` always holds; expected a condition that some requests keep and others do not.',
  ],
  [
    [rule({}, { hours: { from: 8, to: 8 } })],
    '`rules[0].hours.to` is 8; expected an hour other than 8, and not the whole day.',
  ],
  [
    [rule({}, { hours: { from: 8, to: 0 } })],
    '`rules[0].hours.to` is 0; expected 24 for midnight.',
  ],
  [
    [rule({ amount: { atMost: 5 } }), rule({ amount: { atMost: 4 } }, { name: 'second' })],
    '`rules[1]` never decides, because earlier rules match whatever it matches; expected a rule that has something left to decide.',
  ],
  [
    [rule({ urgent: { equals: true } }), rule({ urgent: { equals: false } }, { name: 'second' })],
    '`rules` leave nothing to `defaultEffect`; expected no rule for what is left at the end; `defaultEffect` says what becomes of it.',
  ],
  [
    [rule({ urgent: { equals: true } }), rule({ amount: { equals: 1 } })],
    '`rules[1].name` is "first" for the second time; expected each name once.',
  ],
])('says what is wrong with the rules %j', async (rules, problem) => {
  expect(await problemsOf({ rules })).toEqual([problem]);
});

it('sees that several rules together leave nothing to another', async () => {
  const rules = [
    rule({ class: { equals: 'small' } }),
    rule({ amount: { atLeast: 10 } }, { name: 'second' }),
    rule({ amount: { atMost: 9 }, class: { equals: 'small' } }, { name: 'third' }),
  ];
  expect(await problemsOf({ rules })).toHaveLength(1);
  const open = [...rules.slice(0, 2), rule({ amount: { atMost: 9 } }, { name: 'third' })];
  expect(await problemsOf({ rules: open })).toEqual([]);
});

it.each<[object, string]>([
  [
    { on: 'access-policy.decided', do: 'revoke', with: { grantId: 'id', by: 'who' } },
    '`reactions[0].on` is "access-policy.decided"; expected an event of another module.',
  ],
  [
    { on: 'a.b', do: 'anwser', with: {} },
    '`reactions[0].do` is "anwser"; expected one of: request, grant, revoke, answer. Did you mean `answer`?',
  ],
  [
    {
      on: 'a.b',
      do: 'grant',
      with: { serviceAccount: 'who', scope: { value: 'reed' }, orderId: 'id', by: 'who' },
    },
    '`reactions[0].with.scope.value` is "reed"; expected one of: read, write. Did you mean `read`?',
  ],
])('says what is wrong with the reaction %j', async (reaction, problem) => {
  expect(await problemsOf({ reactions: [reaction] })).toEqual([problem]);
});

it('offers no answer where nobody is asked', async () => {
  const reaction = { on: 'a.b', do: 'answer', with: {} };
  expect(await problemsOf({ reactions: [reaction] }, PLAIN)).toEqual([
    '`reactions[0].do` is "answer"; expected one of: request, grant, revoke.',
  ]);
});
