import { expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { evidenceOf } from './roadmap-evidence';

function evidence(criterion: string): string[] {
  const document = parseMarkdown(`- [x] ${criterion}\n`);
  return document.tasks.slice(0, 1).flatMap((task) =>
    evidenceOf(document, task).map(({ kind, unknownKind, name, file }) => {
      const what = kind ?? (unknownKind === undefined ? '?' : `?${unknownKind}`);
      return `${what}: ${name}${file === undefined ? '' : ` in ${file}`}`;
    }),
  );
}

it.each([
  ['a (proved by `tests/a.test.ts`)', ['file: tests/a.test.ts']],
  ['a (proved by `a.test.ts` and `wsp-docs`)', ['file: a.test.ts', 'gate: wsp-docs']],
  ['a (proved by the gates `coverage` and `demo`)', ['gate: wsp-coverage', 'gate: wsp-demo']],
  ['a (proved by test `keeps all`)', ['test: keeps all']],
  [
    'a (proved by the test `keeps all` in `tests/a.test.ts`)',
    ['test: keeps all in tests/a.test.ts'],
  ],
  ['a (proved by tests `b`, `c` and `d`)', ['test: b', 'test: c', 'test: d']],
  ['a. Proof: test "keeps (all)", export `createLog`.', ['test: keeps (all)', 'export: createLog']],
  ['a. **Proof:** event `log.created`', ['event: log.created']],
  [
    'a. Evidence: file `docs/a.md` and budget `submit` p50',
    ['file: docs/a.md', 'budget: submit p50'],
  ],
  ['a (measured by the budget `submit p95`)', ['budget: submit p95']],
  ['a (held by `submit` and `createLog`)', ['?: submit', '?: createLog']],
  ['a (proved by benchmark `b`)', ['?benchmark: b']],
  ['a (proved by tets `b`)', ['?tets: b']],
  ['a (proved by [the guide](docs/guide.md))', ['file: docs/guide.md']],
  ['a (proved by [`a.test.ts`](tests/a.test.ts#L3))', ['file: tests/a.test.ts']],
  ['a (proved by `wsp-demo`, which runs twice and calls `now()`)', ['gate: wsp-demo']],
  ['a, as `tests/a.test.ts` shows', ['file: tests/a.test.ts']],
  ['`createLog` makes a log of `wsp-bus`', []],
  ['a (proved by hand)', []],
  ['a is proved by test `b`. It also has `c`.', ['test: b']],
  ['a (with `b` (proved by test `c`) and `d`)', ['test: c']],
  ['a\n  (proved by\n  test `b`)', ['test: b']],
  ['a\n  - Proof: test `b`\n- [x] b (proved by test `c`)', ['test: b']],
])('reads %j', (criterion, expected) => {
  expect(evidence(criterion)).toEqual(expected);
});

it('tells where each name stands', () => {
  const document = parseMarkdown('# R\n\n- [x] a (proved by test `b`\n      and export `c`)\n');
  const found = document.tasks.flatMap((task) => evidenceOf(document, task));
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [3, 25],
    [4, 18],
  ]);
});
