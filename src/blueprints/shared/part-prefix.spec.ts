import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partPrefix, partsOf } from './part-prefix';

const SERVICE = join(__dirname, '../service');
const SCORER = join(__dirname, '../scorer');

it('knows the files of a blueprint and those that it shares', () => {
  expect(partsOf(SERVICE)).toEqual(expect.arrayContaining(['cursor', 'errors', 'reactions']));
  expect(partsOf(SERVICE)).not.toContain('part-errors');
  expect(partsOf(SCORER)).toEqual(expect.arrayContaining(['levels', 'cues', 'reactions']));
  expect(partsOf(SCORER)).not.toContain('cursor');
});

it('sets the files of a module apart that is called like one of them', () => {
  expect(partPrefix('errors', SERVICE)).toBe('part-');
  expect(partPrefix('error', SERVICE)).toBe('');
  expect(partPrefix('levels', SERVICE)).toBe('');
  expect(partPrefix('levels', SCORER)).toBe('part-');
});
