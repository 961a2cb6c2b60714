import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partPrefix, PARTS } from './part-prefix';

it('knows every file that a module could be called like', () => {
  const own = readdirSync(join(__dirname, 'files'), { recursive: true, encoding: 'utf8' });
  const parts = own.flatMap((path) => /__part__([\w-]+)\./.exec(path)?.[1] ?? []);
  expect([...new Set([...parts, 'reactions'])].sort()).toEqual(PARTS);
});

it('sets the files of a module apart that is called like one of them', () => {
  expect(partPrefix('levels')).toBe('part-');
  expect(partPrefix('level')).toBe('');
  expect(PARTS).not.toContain('part-levels');
});
