import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf } from '../../../test-run/test-run.fixture';
import { inputMissing } from './input-missing';

const text = `{
  "inputs": [
    "vitest.shared.mts",
    "dist/table.json"
  ]
}`;

const ask = (inputs: readonly string[], seen: readonly string[]) =>
  askOf(inputMissing, {
    module: moduleOf({ 'wsp.json': text }, { manifest: { inputs }, inputs: seen }),
    records: [],
    modules: [],
    moduleViews: [],
    knownRules: [],
    pluginVersion: '1.0.0',
    project: 'intent-log',
  });

it('says nothing without inputs, and of inputs that Nx sees', () => {
  expect(ask([], [])).toEqual([]);
  expect(ask(['vitest.shared.mts'], ['vitest.shared.mts'])).toEqual([]);
});

it('names the entry that is no file, where it stands', () => {
  expect(ask(['vitest.shared.mts', 'dist/table.json'], ['vitest.shared.mts'])).toEqual([
    {
      file: 'wsp.json',
      line: 4,
      column: 5,
      message: '`inputs` lists `dist/table.json`, which is no file of the workspace that Nx sees.',
      fix: expect.stringContaining('a file that git ignores does not count') as string,
    },
  ]);
});
