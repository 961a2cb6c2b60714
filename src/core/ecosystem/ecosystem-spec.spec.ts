import { expect, it } from 'vitest';
import { eventName, splitCall, waysOf } from './ecosystem-spec';
import { flowSpec, specOf } from './spec.fixture';

const FAILURE = { says: 'It fails.', events: [], checks: [] };

it('spells out the steps that a failure shares with its flow', () => {
  const steps = [{ wait: '1s' }, { name: 'ordered', wait: '2s' }, { wait: '3s' }];
  const failures = [
    { ...FAILURE, name: 'late', after: 'ordered', steps: [{ wait: '4s' }] },
    { ...FAILURE, name: 'alone', steps: [{ wait: '5s' }] },
  ];
  const ways = waysOf(specOf({ flows: [flowSpec({ steps, failures })] }));
  expect(
    ways.map((way) => [way.name, way.steps.map((step) => 'wait' in step && step.wait)]),
  ).toEqual([
    ['bread-ordered', ['1s', '2s', '3s']],
    ['late', ['1s', '2s', '4s']],
    ['alone', ['5s']],
  ]);
});

it('splits a call', () => {
  expect(splitCall('order-desk.create')).toEqual({ module: 'order-desk', operation: 'create' });
});

it('tells the name of an event with and without data', () => {
  expect(eventName('a.b')).toBe('a.b');
  expect(eventName({ event: 'a.b', data: { x: 1 } })).toBe('a.b');
});
