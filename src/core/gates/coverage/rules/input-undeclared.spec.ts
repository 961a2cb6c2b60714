import { expect, it } from 'vitest';
import { moduleOf, type ModuleOverrides } from '../../../module/module-view.fixture';
import type { FileRead } from '../../../test-run/file-reads';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import { inputUndeclared } from './input-undeclared';

const root = 'modules/communication/intent-log';
const test = `${root}/tests/cart.test.ts`;
const declared = [
  `${root}/wsp.json`,
  test,
  'modules/infrastructure/kernel/src/index.ts',
  'nx.json',
];

const ask = (reads?: readonly FileRead[], overrides: ModuleOverrides = {}) =>
  askOf(inputUndeclared, {
    module: moduleOf({ 'wsp.json': '{}', 'README.md': '', 'tests/cart.test.ts': '' }, overrides),
    run: runOf(reads === undefined ? {} : { reads }),
    inputs: declared,
  });

it('says nothing of inputs: of the module, of dependencies, of the workspace', () => {
  expect(ask(declared.map((file) => ({ file, by: test })))).toEqual([]);
});

it('names a file outside the module, and who reads it', () => {
  expect(ask([{ file: 'vitest.shared.mts', by: `${root}/vitest.config.mts` }])).toEqual([
    {
      file: 'vitest.config.mts',
      message:
        'Reads `vitest.shared.mts`, which is no input of the gate: a change there would go unnoticed.',
      fix: 'Move it into the module; or add "vitest.shared.mts" to "inputs" in wsp.json, so that the gate runs again when it changes.',
    },
  ]);
});

it('knows that a document of the module is no input either', () => {
  expect(ask([{ file: `${root}/README.md`, by: test }])).toMatchObject([
    {
      file: 'tests/cart.test.ts',
      message: expect.stringContaining('Reads `README.md`, which is no input') as string,
      fix: expect.stringContaining(`add "${root}/README.md" to "inputs"`) as string,
    },
  ]);
});

it('does not ask to declare what Nx cannot see', () => {
  const fix = expect.stringContaining('Nx does not see what git ignores') as string;
  expect(ask([{ file: `${root}/dist/index.js` }])).toMatchObject([{ file: 'wsp.json', fix }]);
  const manifest = { inputs: ['generated/table.json'] };
  expect(ask([{ file: 'generated/table.json' }], { manifest, inputs: [] })).toMatchObject([
    { fix },
  ]);
});

it('takes together what one file reads, and keeps the readers apart', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `fixtures/${name}.json`);
  const found = ask([
    ...files.map((file) => ({ file, by: test })),
    { file: 'fixtures/g.json', by: 'modules/infrastructure/kernel/src/index.ts' },
  ]);
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    [
      'tests/cart.test.ts',
      'Reads `fixtures/a.json`, `fixtures/b.json`, `fixtures/c.json`, `fixtures/d.json`, `fixtures/e.json` and 1 more, which are no inputs of the gate: a change there would go unnoticed.',
    ],
    [
      'wsp.json',
      'Reads `fixtures/g.json` (from `modules/infrastructure/kernel/src/index.ts`), which is no input of the gate: a change there would go unnoticed.',
    ],
  ]);
  expect(found[0]?.fix).toContain('"fixtures/f.json"');
});

it('says nothing of a run that did not come to its end', () => {
  expect(ask()).toEqual([]);
});
