import { expect, it } from 'vitest';
import { parseBaseline, serializeBaseline } from './baseline';
import { agreeing } from './rounds.fixture';

it('comes back as it was written, with no more digits than it has', () => {
  const text = serializeBaseline(22, [{ name: 'create', rounds: agreeing(8.12345) }]);
  expect(parseBaseline(text)).toEqual({
    node: 22,
    operations: {
      create: {
        p50: { low: 8.04, median: 8.12, high: 8.2 },
        p95: { low: 16.1, median: 16.2, high: 16.4 },
        throughput: { low: 0.122, median: 0.123, high: 0.124 },
        allocations: { low: 8.04, median: 8.12, high: 8.2 },
      },
    },
  });
});

it('reads what was recorded before allocations were', () => {
  const one = { low: 1, median: 1, high: 1 };
  const create = { p50: one, p95: one, throughput: one };
  const baseline = { node: 22, operations: { create } };
  expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
});

it.each(['', '[]', '{ "node": 22 }', '{ "node": 22, "operations": { "create": {} } }'])(
  'does not take %j for one',
  (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  },
);
