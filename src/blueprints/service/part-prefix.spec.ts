import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partPrefix, PARTS } from './part-prefix';

it('knows every file that a module could be called like', () => {
  const templates = [join(__dirname, 'files'), join(__dirname, '../shared/files')].flatMap(
    (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }),
  );
  const parts = templates.flatMap((path) => /__part__([\w-]+)\./.exec(path)?.[1] ?? []);
  expect([...new Set(parts)].sort()).toEqual(PARTS);
});

it('sets the files of a module apart that is called like one of them', () => {
  expect(partPrefix('errors')).toBe('part-');
  expect(partPrefix('error')).toBe('');
  expect(PARTS).not.toContain('part-errors');
});
