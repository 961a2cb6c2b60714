import { expect, it } from 'vitest';
import type { ModuleManifest } from '../../../manifest/manifest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { coveredLines, coverageOf, share } from '../coverage.fixture';
import { coverageBelowBar } from './coverage-below-bar';

const ask = (
  files: Readonly<Record<string, readonly number[]>>,
  manifest: Partial<ModuleManifest> = {},
  run: Partial<TestRun> = {},
) => {
  const data = Object.entries(files).map(([file, hits]) => coveredLines(file, hits));
  return askOf(coverageBelowBar, {
    module: moduleOf({}, { manifest }),
    run: runOf({ coverage: coverageOf(...data), ...run }),
  });
};

it('says nothing at the bar and above it', () => {
  expect(ask({ 'src/a.ts': share(80, 100) })).toEqual([]);
  expect(ask({ 'src/a.ts': share(100, 100) }, { milestone: 'mvp' })).toEqual([]);
});

it('names metric, figure, bar, where the bar comes from, and the worst files with their lines', () => {
  const files = {
    'src/a.ts': share(9, 10),
    'src/b.ts': [1, 0, 0, 1, 0, 1, 1, 1, 1, 1],
    'src/c.ts': share(5, 5),
    'src/d.ts': share(0, 4),
  };
  const found = ask(files);
  expect(found.map(({ message }) => message.split(' ')[0])).toEqual(['Lines', 'Statements']);
  expect(found[0]).toEqual({
    file: 'src/d.ts',
    line: 1,
    message:
      'Lines are covered to 72.41 %, where milestone `poc` asks for 80 %: `src/d.ts` 0.00 % (lines 1-4), `src/b.ts` 70.00 % (lines 2-3, 5), `src/a.ts` 90.00 % (line 10).',
    fix: 'Test what these lines do, or delete them if nothing needs them.',
  });
});

it('fails by a hair', () => {
  const [found] = ask({ 'src/a.ts': share(19_999, 25_000) });
  expect(found?.message).toContain('covered to 79.99 %, where milestone `poc` asks for 80 %');
});

it('goes by the bars of the manifest', () => {
  const manifest = { coverage: { lines: 95, statements: 50 } };
  const found = ask({ 'src/a.ts': share(90, 100) }, manifest);
  expect(found.map(({ message }) => message)).toEqual([
    'Lines are covered to 90.00 %, where wsp.json asks for 95 %: `src/a.ts` 90.00 % (lines 91-100).',
  ]);
});

it('shows five files at most', () => {
  const many = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => [`src/${index}.ts`, share(0, 1)]),
  );
  expect(ask(many)[0]?.message).toMatch(/`src\/4\.ts` 0\.00 % \(line 1\) and 2 more\.$/);
});

it('leaves runs alone that broke off, and maps that are empty', () => {
  expect(ask({ 'src/a.ts': share(0, 9) }, {}, { outcome: 'crashed' })).toEqual([]);
  expect(ask({ 'src/a.ts': [] })).toEqual([]);
  expect(ask({})).toEqual([]);
});
