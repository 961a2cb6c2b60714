import { describe, expect, it } from 'vitest';
import { demoPlan } from './demo-plan';
import { eventNames } from './check-names';
import { expandOptions } from './expand-options';
import { workflowNames } from './names';
import { routesOf } from './routes';
import { complete, ORDER } from './samples.fixture';
import { dueCases, dueOf, periodOf } from './time';
import { workflowOf } from './workflow';

const options = expandOptions(complete(ORDER));
const workflow = workflowOf(options);

it.each([
  [86_400_000, '1d', '1 * DAY'],
  [7_200_000, '2h', '2 * HOUR'],
  [5_400_000, '90m', '90 * MINUTE'],
  [90_000, '90s', '90 * SECOND'],
])('writes %d ms as %s', (ms, text, code) => {
  expect(periodOf(ms)).toMatchObject({ text, code });
});

describe('what is due', () => {
  it('is the earliest whose conditions hold', () => {
    expect(dueOf(workflow, 'in-parcel', {})).toEqual({
      transition: 'unpack',
      afterMs: 3 * 86_400_000,
      to: 'placed',
    });
    expect(dueOf(workflow, 'in-parcel', { urgency: 'high' })).toMatchObject({ afterMs: 7_200_000 });
  });

  it('is the end, where nothing comes before', () => {
    expect(dueOf(workflow, 'placed', {})).toEqual({
      transition: 'expire',
      afterMs: 30 * 86_400_000,
      to: 'void',
    });
    const same = { ...workflow, expiry: { afterMs: 7_200_000, to: 'void' } };
    expect(dueOf(same, 'in-parcel', { urgency: 'high' })).toMatchObject({ transition: 'expire' });
  });

  it('is tried for each deadline, and for an end that comes alone', () => {
    expect(
      dueCases(workflow).map(({ state, transition, afterMs }) => [state, transition, afterMs]),
    ).toEqual([
      ['in-parcel', 'unpack', 3 * 86_400_000],
      ['basket', 'expire', 30 * 86_400_000],
      ['in-parcel', 'unpack', 7_200_000],
    ]);
  });

  it('is nothing at the end', () => {
    expect(dueOf(workflow, 'delivered', {})).toBeUndefined();
  });
});

it('finds the shortest way to each state', () => {
  const routes = [...routesOf(workflow)].map(([state, route]) => [
    state,
    route.map(({ name }) => name),
  ]);
  expect(Object.fromEntries(routes)).toEqual({
    basket: [],
    placed: ['place'],
    void: ['expire'],
    'in-parcel': ['place', 'pack'],
    delivered: ['place', 'pack', 'deliver'],
  });
});

it('foresees what the demo says', () => {
  const events = eventNames(workflow, options, 'order-log');
  expect(demoPlan(workflow, workflowNames('order-log'), events).lines).toEqual([
    'created: order-1 is basket',
    'refused: `order-1` cannot place: `total` must be at least 10.',
    'place: basket -> placed, version 2',
    'refused: `order-1` cannot pack: `address` must be present.',
    'pack: placed -> in-parcel, version 3',
    'refused: `order-1` cannot deliver: `gift` must be false.',
    'deliver: in-parcel -> delivered, version 4',
    'refused: `order-1` is delivered; it cannot place.',
    'history: basket -> placed -> in-parcel -> delivered',
    'after 3d: in-parcel -> placed',
    'asked: Where to?',
    'now: basket 1, placed 1, delivered 1',
    'events: order-log.created, order-log.placed, order-log.packed, order-log.delivered, order-log.created, order-log.placed, order-log.packed, order-log.unpacked, order-log.created, order-log.amended',
  ]);
});
