import { expect, it } from 'vitest';
import { listed, policyNames } from './policy-names';

it('finds every name of a module', () => {
  expect(policyNames('access-policy', 'service-account')).toEqual({
    className: 'AccessPolicy',
    instance: 'accessPolicy',
    constant: 'ACCESS_POLICY',
    title: 'Access policy',
    subject: 'serviceAccount',
    subjectWord: 'service account',
    aSubject: 'a service account',
    subjectWords: 'service accounts',
  });
});

it.each([
  ['engineer', 'an engineer', 'engineers'],
  ['person', 'a person', 'people'],
  ['agency', 'an agency', 'agencies'],
])('speaks of %s', (subject, aSubject, subjectWords) => {
  expect(policyNames('access', subject)).toMatchObject({ aSubject, subjectWords });
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j', (words, text) => {
  expect(listed(words)).toBe(text);
});
