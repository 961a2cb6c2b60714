import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogNotNewestFirst } from './modlog-not-newest-first';

function check(...headings: readonly string[]): string[] {
  return findings(
    modlogNotNewestFirst,
    files({ 'ModLog.md': headings.map((text) => `## ${text}\n`).join('\n') }),
  );
}

it('is content with the newest first', () => {
  expect(
    check('0.10.0 (2026-02-01): C', '0.9.0 (2026-01-31): B', '0.9.0-rc.1 (2026-01-31): A'),
  ).toEqual([]);
  expect(
    check('0.1.0 (2026-02-01): Two', '0.1.0 (2026-01-31): One', '0.1.0 (2026-01-31): Same day'),
  ).toEqual([]);
  expect(
    check('0.2.0 (2026-01-01): A newer version of an older day', '0.1.0 (2026-02-01): B'),
  ).toEqual([]);
});

it('reports a version below an older one', () => {
  expect(check('0.9.0 (2026-01-31): B', '0.10.0 (2026-02-01): C')).toEqual([
    'ModLog.md:3:1 The entry `0.10.0` of 2026-02-01 stands below `0.9.0` of 2026-01-31; expected the newest first.',
  ]);
});

it('reports a day below an older one of the same version', () => {
  expect(check('0.1.0 (2026-01-31): One', '0.1.0 (2026-02-01): Two')).toHaveLength(1);
});

it('leaves headings that are no entries to another rule', () => {
  expect(check('0.1.0 (2026-01-31): One', 'Later', '0.0.1 (2026-01-31): First')).toEqual([]);
});
