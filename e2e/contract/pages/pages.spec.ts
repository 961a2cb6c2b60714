import { expect, it } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { filesUnder, read } from '../repository';
import { FAULTS, FRAMES, NOT_RUN, SAYINGS } from './all-frames';
import { examplesOf, textOf } from './page';

const RULES = filesUnder('docs/rules')
  .map((file) => file.replace(/^.*\/|\.md$/g, ''))
  .filter((name) => name !== 'README');

const of = (findings: readonly Finding[], id: string) =>
  findings.filter(({ ruleId }) => ruleId === id);

it('runs the examples of each page, but for those that it names with a reason', () => {
  const named = [...Object.keys(FRAMES), ...Object.keys(NOT_RUN)];
  expect(named.sort(), 'Add a frame for the rule in e2e/contract/pages.').toEqual(RULES);
});

it.each(Object.entries(FRAMES))('%s reports what its page shows as found', (id, frame) => {
  const { found } = examplesOf(read(`docs/rules/${id}.md`));
  expect(of(frame(found, found), id)).toHaveLength(FAULTS[id] ?? 1);
});

it.each(Object.entries(FRAMES))('%s is content with what its page expects', (id, frame) => {
  const { found, expected } = examplesOf(read(`docs/rules/${id}.md`));
  expect(expected.fences, 'Show under "Expected" what the rule accepts.').not.toEqual([]);
  expect(of(frame(expected, found), id)).toEqual([]);
});

it.each(SAYINGS)('the page of %s shows what the gate says', (id) => {
  const { found } = examplesOf(read(`docs/rules/${id}.md`));
  const said = of(FRAMES[id]?.(found, found) ?? [], id).map(({ message }) => `${message}\n`);
  expect(said).toEqual([textOf(found)]);
});
