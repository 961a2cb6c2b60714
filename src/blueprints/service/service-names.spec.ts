import { describe, expect, it } from 'vitest';
import { isReserved } from '../shared/reserved-names';
import { serviceNames } from './service-names';

it('finds every name of a module', () => {
  expect(serviceNames('intent-log')).toEqual({
    className: 'IntentLog',
    instance: 'intentLog',
    constant: 'INTENT_LOG',
    title: 'Intent log',
    recordClass: 'Intent',
    recordConstant: 'INTENT',
    recordName: 'intent',
    noun: 'intent',
    nouns: 'intents',
    nounTitle: 'Intent',
    nounsTitle: 'Intents',
  });
});

describe('the record', () => {
  it.each([
    ['intent-log', 'Intent'],
    ['audit-entry-archive', 'AuditEntry'],
    ['orders-archive', 'Order'],
    ['address-book', 'Address'],
    ['person-registry', 'Person'],
  ])('of %s is %s: what a container holds', (name, record) => {
    expect(serviceNames(name).recordClass).toBe(record);
  });

  it.each([
    ['orders', 'Order'],
    ['user-profiles', 'UserProfile'],
    ['categories', 'Category'],
    ['people', 'Person'],
    ['v8-hosts', 'V8Host'],
  ])('of %s is %s: one of many', (name, record) => {
    expect(serviceNames(name).recordClass).toBe(record);
  });

  it.each([
    ['billing', 'BillingRecord'],
    ['audit-trail', 'AuditTrailRecord'],
    ['address', 'AddressRecord'],
    ['log', 'LogRecord'],
    ['book', 'BookRecord'],
    ['data-store', 'DataRecord'],
    ['news-archive', 'NewsRecord'],
  ])('of %s is %s: no name for one can be found', (name, record) => {
    expect(serviceNames(name).recordClass).toBe(record);
  });

  it.each([
    ['class-log', 'ClassRecord'],
    ['event-store', 'EventRecord'],
    ['errors', 'ErrorRecord'],
    ['maps', 'MapRecord'],
    ['dates', 'DateRecord'],
    ['promise-list', 'PromiseRecord'],
    ['dead-letters', 'DeadLetterRecord'],
    ['new-log', 'NewRecord'],
    ['urls', 'UrlRecord'],
    ['records', 'RecordEntry'],
  ])('of %s is %s: the plain noun means something else', (name, record) => {
    expect(serviceNames(name).recordClass).toBe(record);
  });
});

it('says in words what it says in code', () => {
  expect(serviceNames('class-log')).toMatchObject({
    noun: 'class record',
    nouns: 'class records',
    nounTitle: 'Class record',
    nounsTitle: 'Class records',
    recordName: 'class-record',
    recordConstant: 'CLASS_RECORD',
  });
  expect(serviceNames('people')).toMatchObject({ noun: 'person', nouns: 'people' });
});

it.each([
  ['clock', 'ClockService', 'clockService'],
  ['map', 'MapService', 'mapService'],
  ['event-bus', 'EventBusService', 'eventBusService'],
  ['orders', 'Orders', 'orders'],
])(
  'calls the module %s %s, because the plain name may mean something else',
  (name, className, instance) => {
    expect(serviceNames(name)).toMatchObject({ className, instance });
  },
);

it('compares reserved names in any case', () => {
  expect(['Class', 'class', 'DeadLetter', 'json', 'Revision'].map(isReserved)).not.toContain(false);
  expect(['intent', 'Order', 'comment'].map(isReserved)).not.toContain(true);
});
