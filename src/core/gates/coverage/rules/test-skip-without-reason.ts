import { isReason } from '../../../naming/reason';
import { testSourceOf, type TestSource } from '../../../test-run/test-source';
import type { TestCall } from '../../../test-run/test-calls';
import { quoted, type TestFacts } from '../../../test-run/test-facts';
import type { TestCase, TestFile } from '../../../test-run/test-run';
import type { Position } from '../../../source/position';
import type { ReportedFinding, Rule } from '../../rule';

const SKIPS = ['skip', 'todo', 'skipIf', 'runIf'];
const REASON = /^[\s*]*(?:skip|skipped|todo|reason)\s*:([^]*)/im;
const FIX = 'Write `// skip: <reason>` above it, or let it run.';

export const testSkipWithoutReason: Rule<TestFacts> = {
  id: 'test-skip-without-reason',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Require a reason for every test that does not run',
  exemptible: false,
  check({ module, run }, report) {
    for (const file of run.files) {
      const source = testSourceOf(module, file.file);
      const skips = source.calls.flatMap((call) => skipIn(call));
      for (const { call, name, offset } of skips) {
        if (hasReason(source, call)) continue;
        report({
          file: file.file,
          ...source.parsed.positionAt(offset),
          message: `\`${name}\` keeps this ${call.kind} from running and no reason is given.`,
          fix: FIX,
        });
      }
      for (const finding of skippedAtRunTime(file, source, skips)) report(finding);
    }
  },
};

interface Skip {
  readonly call: TestCall;
  readonly name: string;
  readonly offset: number;
}

function skipIn(call: TestCall): Skip[] {
  const found = call.modifiers.find(({ name }) => SKIPS.includes(name));
  return found === undefined ? [] : [{ call, ...found }];
}

/** In a comment directly above the call, or on one of the lines from its start to its function. */
function hasReason({ parsed }: TestSource, call: TestCall): boolean {
  const line = (offset: number): number => parsed.positionAt(offset).line;
  const first = line(call.statementStart);
  const last = line(call.callback?.start ?? call.node.end);
  let above = first - 1;
  const comments = [...parsed.comments].reverse();
  for (const comment of comments) {
    const [start, end] = [line(comment.start), line(comment.end)];
    const isBeside = start >= first && start <= last;
    const isAlone = startsItsLine(parsed.text, comment.start);
    const isAbove = isAlone && end === above && end < first;
    if ((isBeside || isAbove) && givesReason(comment.value)) return true;
    if (isAbove) above = start - 1;
  }
  return false;
}

function givesReason(comment: string): boolean {
  return isReason(REASON.exec(comment)?.[1] ?? '');
}

function startsItsLine(text: string, offset: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, offset));
}

/** Tests that were skipped without any of the calls above: by `ctx.skip()` without a note, by a pattern in the config. */
function skippedAtRunTime(
  { file, tests, failures }: TestFile,
  { calls, parsed }: TestSource,
  skips: readonly Skip[],
): ReportedFinding[] {
  // A hook that threw, or an `only`, skips the others; both are findings of their own.
  const isExplained = failures.length > 0 || calls.some(({ modifiers }) => modifiers.some(isOnly));
  if (isExplained) return [];
  const ranges = skips.map(({ call }) => [
    parsed.positionAt(call.statementStart),
    parsed.positionAt(call.node.end),
  ]);
  const isKnown = ({ line }: TestCase): boolean =>
    ranges.some(([from, to]) => within(line ?? 0, from, to));
  return tests
    .filter(({ state, note }) => /^(?:skipped|todo)$/.test(state) && !isReason(note ?? ''))
    .filter((test) => !isKnown(test))
    .map(({ name, line, column }) => ({
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message: `${quoted(name)} was skipped while it ran and no reason is given.`,
      fix: 'Give the reason to `ctx.skip("…")`, or let it run.',
    }));
}

function isOnly({ name }: { readonly name: string }): boolean {
  return name === 'only';
}

function within(line: number, from: Position | undefined, to: Position | undefined): boolean {
  return from !== undefined && to !== undefined && line >= from.line && line <= to.line;
}
