import { expect, it } from 'vitest';
import { patternFault } from './pattern';

it.each([
  'abc',
  '\\bOPS-\\d{1,6}\\b',
  '[A-Z]{2,5}-\\d{1,6}',
  '(?:a|b){1,3}c?',
  '(?<year>\\d{4})-\\d{2}',
  '[()*+{}|]{1,5}',
  '\\p{Lu}\\p{L}{1,20}',
  '\\u{1F388}{1,3}',
  '§ ?\\d{1,4}(?:\\.\\d{1,3}){0,2}',
  '[a-z]{20}[a-z]{20}[a-z]{20}',
  '\\*\\+\\?',
  '^a{1,3}$',
  'a{1,1000}',
])('takes %s', (pattern) => {
  expect(patternFault(pattern)).toBeUndefined();
});

it.each([
  ['a+', 'repeats without an end (+)', 'a bound, as in {1,20}'],
  ['a*?', 'repeats without an end (*)', 'a bound, as in {0,20}'],
  ['a{3,}', 'repeats without an end ({3,})', 'a bound, as in {3,20}'],
  ['(a+)+$', 'repeats without an end (+)', 'a bound, as in {1,20}'],
  ['(?=a)b', 'looks around', 'a pattern without (?=, (?!, (?<= and (?<!'],
  ['(?<!a)b', 'looks around', 'a pattern without'],
  ['(a)\\1', 'refers to one of its own groups', 'a pattern without references'],
  ['(?<n>a)\\k<n>', 'refers to one of its own groups', 'a pattern without references'],
  ['(a{1,20}){1,20}', 'can be tried in more than a million ways', 'at most 1000'],
  ['a{1,40}b{1,40}', 'can be tried in 1600 ways', 'at most 1000'],
  ['a{1,1001}', 'can be tried in 1001 ways', 'at most 1000'],
  ['(?:a|a){10}', 'can be tried in 1024 ways', 'at most 1000'],
  ['a{1,99999999}', 'can be tried in 1001 ways', 'at most 1000'],
  ['(', 'is no regular expression', 'a regular expression of JavaScript'],
  ['\\q', 'is no regular expression', 'a regular expression of JavaScript'],
])('refuses %s', (pattern, found, expected) => {
  const fault = patternFault(pattern);
  expect(fault?.found).toContain(found);
  expect(fault?.expected).toContain(expected);
});
