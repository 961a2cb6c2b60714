import { expect, it } from 'vitest';
import { CHANGE_KINDS } from '../../src/core/contracts/compatibility/change-kinds';
import { compareContracts } from '../../src/core/contracts/compatibility/compare-contracts';
import type { Schema } from '../../src/core/contracts/compatibility/schema';
import { filesUnder, read } from './repository';

const pages = filesUnder('docs/compatibility').filter((file) => !file.endsWith('README.md'));

it('has a page for each kind of change, and a kind for each page', () => {
  const named = pages.map((file) => file.replace(/^.*\/|\.md$/g, '')).sort();
  expect(named).toEqual([...CHANGE_KINDS.keys()]);
});

it('lists each kind of change', () => {
  const index = read('docs/compatibility/README.md');
  expect(
    [...CHANGE_KINDS.keys()].filter((kind) => !index.includes(`[${kind}](${kind}.md)`)),
  ).toEqual([]);
});

it.each([...CHANGE_KINDS])('the page of %s shows such a change', (kind, directions) => {
  const page = read(`docs/compatibility/${kind}.md`);
  const [was, is] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, text = '']) => JSON.parse(text) as Schema,
  );
  expect(page).toContain(`: \`${directions.join('`, `')}\`.`);
  expect(
    compareContracts(was ?? true, is ?? true)
      .filter((change) => change.kind === kind)
      .map(({ breaks }) => breaks),
  ).toEqual(directions);
});
