import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { nameOfVariant } from './name-of-variant';

const paths = (...names: string[]) =>
  reportsOf(nameOfVariant, Object.fromEntries(names.map((name) => [name, '']))).map(
    ({ file }) => file,
  );

it('accepts names that tell a purpose', () => {
  expect(reportsOf(nameOfVariant)).toEqual([]);
});

it.each([
  'src/intent-log-new.ts',
  'src/intent-log-v2.ts',
  'src/intentLogV2.ts',
  'src/intent_log_fixed.ts',
  'src/enhanced-intent-log.ts',
  'src/intent-log-copy.ts',
  'src/intent-log copy.ts',
  'src/intent-log (1).ts',
  'src/intent-log.ts.bak',
  'src/intent-log.bak',
  'src/intent-log.old.ts',
  'src/intent-log.ts~',
  'src/intent-log.ts.orig',
  'src/temp_scorer.ts',
  'tests/intent-log-improved.test.ts',
  'src/scorer-refactored.service.ts',
])('reports %s', (path) => {
  expect(paths(path)).toEqual([path]);
});

it('reports a folder once', () => {
  expect(reportsOf(nameOfVariant, { 'src/store-v2/a.ts': '', 'src/store-v2/b.ts': '' }))
    .toMatchInlineSnapshot(`
    [
      {
        "file": "src/store-v2",
        "fix": "Merge it into the one it is a variant of, or name it by what it is for.",
        "message": "\`-v2\` in the folder name \`store-v2\` tells its history, not its purpose.",
      },
    ]
  `);
});

it('reports the name of the module itself', () => {
  const root = 'modules/communication/intent-log-v2';
  expect(reportsOf(nameOfVariant, {}, { root })).toEqual([
    expect.objectContaining({ file: 'wsp.json' }),
  ]);
});

it.each([
  'src/new-order.ts',
  'src/renew.ts',
  'src/copy.ts',
  'src/deep-copy.ts',
  'src/old-age-pension.ts',
  'src/threshold.ts',
  'src/to-fixed.ts',
  'src/is-new.ts',
  'src/whats-new.ts',
  'src/temp-file.ts',
  'src/temperature.ts',
  'src/uuid-v7.ts',
  'src/github-api-v3.ts',
  'src/ipv4.ts',
  'src/v2.ts',
  'src/v2/client.ts',
  'src/template.ts',
  'src/backup.ts',
  'src/create-backup.ts',
  'src/quarter-final.ts',
  'src/copyright.ts',
  'contracts/intent-created-v2.schema.json',
  '.env.old',
])('accepts %s', (path) => {
  expect(paths(path)).toEqual([]);
});
