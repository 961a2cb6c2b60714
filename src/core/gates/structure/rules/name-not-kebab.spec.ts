import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { nameNotKebab } from './name-not-kebab';

const paths = (...names: string[]) =>
  reportsOf(nameNotKebab, Object.fromEntries(names.map((name) => [name, '']))).map(
    ({ file }) => file,
  );

it('accepts kebab-case', () => {
  expect(paths('src/http-client/retry-policy.service.ts', 'src/sha256.ts', 'src/2fa.ts')).toEqual(
    [],
  );
});

it.each([
  ['src/intentStore.ts', 'src/intentStore.ts'],
  ['src/IntentStore.ts', 'src/IntentStore.ts'],
  ['src/intent_store.ts', 'src/intent_store.ts'],
  ['src/-intent.ts', 'src/-intent.ts'],
  ['src/intent--store.ts', 'src/intent--store.ts'],
  ['src/intent store.ts', 'src/intent store.ts'],
  ['src/größe.ts', 'src/größe.ts'],
  ['src/Stores/memory.ts', 'src/Stores'],
  ['tests/helpers/FakeClock.ts', 'tests/helpers/FakeClock.ts'],
  ['Assets/logo.svg', 'Assets'],
])('reports %s', (path, reported) => {
  expect(paths(path)).toEqual([reported]);
});

it('reports a folder once, and says what to call it', () => {
  expect(reportsOf(nameNotKebab, { 'src/HTTPStores/a.ts': '', 'src/HTTPStores/b.ts': '' }))
    .toMatchInlineSnapshot(`
    [
      {
        "file": "src/HTTPStores",
        "fix": "Rename it to \`http-stores\`.",
        "message": "The folder \`HTTPStores\` is not in kebab-case.",
      },
    ]
  `);
});

it('reports the name of the module itself', () => {
  expect(
    reportsOf(nameNotKebab, {}, { root: 'modules/communication/intentLog' }).map(
      ({ file, fix }) => [file, fix],
    ),
  ).toEqual([['wsp.json', 'Rename it to `intent-log`, and "name" in wsp.json with it.']]);
});

it.each([
  'LICENSE',
  'THIRD_PARTY',
  'CHANGELOG.txt',
  'Dockerfile',
  'Dockerfile.dev',
  '.eslintrc.cjs',
  '.vscode/Settings_old.json',
  'tsconfig.lib.json',
  'src/__tests__/a.test.ts',
  'tests/__snapshots__/a.test.ts.snap',
  'tests/fixtures/Invoice_2024.pdf',
  'src/locales/en-US.json',
  'src/styles/_mixins.scss',
  'contracts/IntentCreated.v1.schema.json',
])('accepts %s', (path) => {
  expect(paths(path)).toEqual([]);
});

it('leaves variants to the rule for those', () => {
  expect(paths('src/intentLog_v2.ts', 'src/intent-log (1).ts')).toEqual([]);
});
