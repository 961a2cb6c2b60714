import { expect, it } from 'vitest';
import { everKnown, knownAt, knownBefore } from './knowledge';
import { complete, TRIP } from './samples.fixture';
import { sagaOf } from './saga';

const SAGA = sagaOf(complete(TRIP));

it('knows for sure what the start and the steps before have told', () => {
  const known = SAGA.steps.map((step) => [...knownBefore(SAGA, step)].slice(3));
  expect(known).toEqual([[], ['seat'], ['seat']]);
});

it('knows the alternative when the step is asked for', () => {
  const [, sleep] = SAGA.steps;
  expect(sleep && knownAt(SAGA, sleep)).toContain('hotel');
});

it('counts on nothing that only one of several answers tells', () => {
  const [fly, ...others] = TRIP.steps;
  const more = [...(fly?.until ?? []), { on: 'flight.swapped', with: { trip: 'trip' } }];
  const saga = sagaOf(complete({ ...TRIP, steps: [{ ...fly, until: more }, ...others] }));
  const [, sleep] = saga.steps;
  expect(sleep && [...knownBefore(saga, sleep)]).toEqual(['trip', 'nights', 'hotels']);
});

it('finds everything that is ever told', () => {
  expect([...everKnown(SAGA)].sort()).toEqual(TRIP.facts.map(({ name }) => name).sort());
});
