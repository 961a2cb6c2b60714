import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { factsOf, fileOf, runOf, saidBy } from '../../../test-run/test-run.fixture';
import type { TestCase } from '../../../test-run/test-run';
import { testSkipWithoutReason } from './test-skip-without-reason';

const linesOf = (text: string) =>
  saidBy(testSkipWithoutReason, factsOf(text)).map((said) => Number(said.split(':')[0]));

it('reports every way not to run', () => {
  const text = `
import { describe, it } from 'vitest';
it.skip('a', () => {});
it.todo('b');
describe.skip('c', () => {});
it.skipIf(windows)('d', () => {});
describe.runIf(linux)('e', () => {});
xit('f', () => {});
xdescribe('g', () => {});
it('h', { skip: true }, () => {});
it.skip.each([1])('i', () => {});
const later = it.skip;
later('j', () => {});
const maybe = it.skipIf(windows);
maybe('k', () => {});
`;
  expect(linesOf(text)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15]);
  expect(saidBy(testSkipWithoutReason, factsOf("it.skip('a', () => {});"))).toEqual([
    '1:4 `skip` keeps this test from running and no reason is given.',
  ]);
});

it('accepts a reason above it or beside it', () => {
  const text = `
// skip: the sandbox has no network
it.skip('a', () => {});
it.skip('b', () => {}); // reason: see the change log
/* skip: waits for the new broker */
describe.skip('c', () => {
  it('inside', () => {});
});
// reason: only Linux has it
// and only since version 6
it.skipIf(windows)('d', () => {});
it.todo(/* skip: next milestone */ 'e');
/**
 * Skip: needs a licence
 */
it.skipIf(
  windows,
)('f', () => {});
`;
  expect(linesOf(text)).toEqual([]);
});

it('does not take any comment for a reason', () => {
  const text = `
// skip this for now
it.skip('a', () => {});
// skip:
it.skip('b', () => {});
// skip: todo
it.skip('b2', () => {});
// reason: of another test

it.skip('c', () => {});
it.skip('d', () => {
  // reason: inside the test
});
it('e', () => {}); // reason: of the test on this line
it.skip('f', () => {});
`;
  expect(linesOf(text)).toEqual([3, 5, 7, 10, 11, 15]);
});

it('leaves alone what looks like it', () => {
  const text = `
import { it } from 'vitest';
import { cursor } from './helper.js';
cursor.skip('a', () => {});
list.skip(3);
it('skip', () => { stream.skip(1); });
it('a', { skip: false }, () => {});
`;
  expect(linesOf(text)).toEqual([]);
});

const skippedAtRunTime = (text: string, test: Partial<TestCase>, failures: string[] = []) => {
  const file = fileOf('tests/a.test.ts', [{ state: 'skipped', line: 1, column: 1, ...test }]);
  const found = { ...file, failures: failures.map((message) => ({ message })) };
  const module = moduleOf({ 'tests/a.test.ts': text });
  return saidBy(testSkipWithoutReason, { module, run: runOf({ files: [found] }) });
};

it('reports a test that was skipped while it ran', () => {
  expect(skippedAtRunTime("it('a', ({ skip }) => { skip(); });", { name: 'a' })).toEqual([
    '1:1 `a` was skipped while it ran and no reason is given.',
  ]);
  for (const note of [' ', 'x', 'todo']) {
    expect(skippedAtRunTime("it('a', ({ skip }) => { skip(); });", { note })).toHaveLength(1);
  }
});

it('accepts the note of such a test', () => {
  expect(
    skippedAtRunTime("it('a', ({ skip }) => { skip('no network here'); });", {
      note: 'no network here',
    }),
  ).toEqual([]);
});

it('does not report a test twice, or for what another finding explains', () => {
  const text =
    "// skip: no broker in the sandbox\ndescribe.skip('s', () => {\n  it('a', () => {});\n});";
  expect(skippedAtRunTime(text, { line: 3 })).toEqual([]);
  expect(skippedAtRunTime("it('a', () => {}); it.only('b', () => {});", {})).toEqual([]);
  expect(skippedAtRunTime("it('a', () => {});", {}, ['a hook threw'])).toEqual([]);
});
