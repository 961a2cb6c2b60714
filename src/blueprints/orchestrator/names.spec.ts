import { expect, it } from 'vitest';
import { clashes, orchestratorNames } from './names';

it.each([
  ['order-desk', 'order', 'OrderDesk', 'Order', 'an order'],
  ['claims', undefined, 'Claims', 'Claim', 'a claim'],
  ['coordinator', 'trip', 'CoordinatorService', 'Trip', 'a trip'],
  ['trip-desk', 'outcome', 'TripDesk', 'OutcomeProcess', 'an outcome process'],
])('%s with %s', (name, subject, className, recordClass, aNoun) => {
  expect(orchestratorNames(name, subject)).toMatchObject({ className, recordClass, aNoun });
});

it('finds names that would stand for two things', () => {
  expect(clashes(orchestratorNames('trip', 'trip'))).toBe(true);
  expect(clashes(orchestratorNames('trip-store', 'trip'))).toBe(true);
  expect(clashes(orchestratorNames('trip-desk', 'trip'))).toBe(false);
});
