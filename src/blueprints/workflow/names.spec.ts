import { describe, expect, it } from 'vitest';
import { clashes, workflowNames } from './names';

it('takes what the module keeps for the subject, unless it is given', () => {
  expect(workflowNames('order-log')).toMatchObject({ className: 'OrderLog', recordClass: 'Order' });
  expect(workflowNames('intake', 'visit-request')).toMatchObject({
    className: 'Intake',
    recordClass: 'VisitRequest',
    recordName: 'visit-request',
    recordConstant: 'VISIT_REQUEST',
    noun: 'visit request',
    nouns: 'visit requests',
    aNoun: 'a visit request',
  });
  expect(workflowNames('orders')).toMatchObject({ aNoun: 'an order' });
});

describe('names that the sources have for themselves', () => {
  it.each(['writer', 'timekeeper', 'moment', 'row'])('%s', (name) => {
    const { className, recordClass } = workflowNames(name, name);
    expect(className).toMatch(/Service$/);
    expect(recordClass).toMatch(/Record$/);
  });
});

it.each([
  ['order', 'order', true],
  ['order-state', 'order', true],
  ['order-log', 'order', false],
  ['orders', undefined, false],
])('sees whether %s and %s have one name in the code: %s', (name, subject, expected) => {
  expect(clashes(workflowNames(name, subject))).toBe(expected);
});
