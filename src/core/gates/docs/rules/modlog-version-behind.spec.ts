import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogVersionBehind } from './modlog-version-behind';

function check(
  manifest: string | undefined,
  entries = '## 0.1.0 (2026-01-31): A\n\n## 0.0.1 (2026-01-30): B\n',
): string[] {
  return findings(modlogVersionBehind, files({ 'package.json': manifest, 'ModLog.md': entries }));
}

it('is content with the same version', () => {
  expect(check('{ "version": "0.1.0" }')).toEqual([]);
  expect(
    check('{ "version": "0.1.0" }', '## 0.0.1 (2026-01-30): B\n\n## 0.1.0 (2026-01-31): A\n'),
  ).toEqual([]);
});

it.each([undefined, '{}', '{ "version": 1 }', '{ "version": "latest" }', '[', 'null', ''])(
  'does not guess from %j',
  (manifest) => {
    expect(check(manifest)).toEqual([]);
  },
);

it('reports a log that is behind or ahead', () => {
  expect(check('{ "version": "0.2.0" }')).toEqual([
    'ModLog.md:1:1 The newest entry is about `0.1.0`, but package.json says `0.2.0`.',
  ]);
  expect(check('{ "version": "0.0.1" }')).toHaveLength(1);
});
