import { expect, it } from 'vitest';
import { firstMatch } from './dimensions';
import { decidedBy, findRequest } from './find-request';
import type { PolicyOptions, RuleOption } from './options';
import { EVERYDAY, optionsOf } from './policy-options.fixture';
import { policySamples } from './samples';

async function withRules(rules: readonly Partial<RuleOption>[]): Promise<PolicyOptions> {
  const options = await optionsOf(EVERYDAY);
  const complete = rules.map((rule, index) => ({
    name: `rule-${index}`,
    when: {},
    effect: 'deny' as const,
    ...rule,
  }));
  return { ...options, rules: complete };
}

it('finds a request for each rule, and one that is left', async () => {
  const options = await withRules([
    { when: { amount: { atLeast: 10, atMost: 20 } } },
    { when: { amount: { atLeast: 10 }, urgent: { equals: true } } },
    { when: { class: { noneOf: ['small'] }, 'order-id': { oneOf: ['a', 'b'] } } },
    { hours: { from: 22, to: 6 } },
  ]);
  const found = [0, 1, 2, 3, 4].map((index) => findRequest(options, index));
  expect(found.map((request) => decidedBy(options, request ?? {}))).toEqual([0, 1, 2, 3, 4]);
});

it('finds none where earlier rules match everything, also together', async () => {
  const options = await withRules([
    { when: { amount: { atLeast: 10 } } },
    { when: { urgent: { equals: true } } },
    { when: { urgent: { equals: false }, amount: { atMost: 9 } } },
    { when: { amount: { atLeast: 9.5, atMost: 9.6 } } },
    { when: { amount: { atMost: 9 } } },
  ]);
  expect([2, 3, 4].map((index) => findRequest(options, index) !== undefined)).toEqual([
    true,
    true,
    false,
  ]);
});

it('keeps what is fixed', async () => {
  const options = await withRules([{ hours: { from: 8, to: 10 } }]);
  expect(findRequest(options, 0, { hour: 9 })).toMatchObject({ hour: 9 });
  expect(findRequest(options, 0, { hour: 10 })).toBeUndefined();
});

it.each([
  [{ from: 8, to: 10 }, [8, 9]],
  [{ from: 22, to: 2 }, [0, 1, 22, 23]],
  [{ from: 22, to: 24 }, [22, 23]],
])('knows which hours %j are', async (hours, expected) => {
  const { rules } = await withRules([{ hours }]);
  const found = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    firstMatch(rules, { hour }),
  );
  expect(found).toEqual(expected);
});

it('looks at both sides of each edge', async () => {
  const options = await withRules([{ when: { amount: { atLeast: 10, atMost: 20 } } }]);
  const { edges, ruled } = policySamples(options);
  const amounts = [...ruled, ...edges].map(({ request, rule }) => [request['amount'], rule]);
  expect(amounts).toEqual(
    expect.arrayContaining([
      [9, undefined],
      [10, 'rule-0'],
      [20, 'rule-0'],
      [21, undefined],
    ]),
  );
});

it('gives up before a tangle of rules takes forever', async () => {
  const flags = Array.from({ length: 14 }, (_, index) => `flag-${index}`);
  const attributes = flags.map((name) => ({ name, type: 'flag' as const }));
  const when = (bits: number) =>
    Object.fromEntries(flags.map((name, index) => [name, { equals: (bits >> index) % 2 === 1 }]));
  const options = await withRules(
    Array.from({ length: 79 }, (_, index) => ({ when: when(index * 3) })),
  );
  const before = performance.now();
  findRequest({ ...options, attributes }, 79);
  expect(performance.now() - before).toBeLessThan(5000);
});
