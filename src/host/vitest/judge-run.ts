import type { Failure, RunOutcome, TestRun } from '../../core/test-run/test-run';
import { plainWords, type ModuleRoots } from '../../core/test-run/words';
import type { ChildEnd } from '../process/run-child';
import type { EventSummary } from './test-run-of';

type Judged = Pick<TestRun, 'outcome' | 'crash' | 'running' | 'files' | 'unhandled'>;

/** How vitest begins the errors of its worker pool. */
const POOL = '[vitest-pool]';

/** Puts together how the process ended and what it had told until then. */
export function judgeRun(end: ChildEnd, summary: EventSummary, roots: ModuleRoots): Judged {
  const { finished, broken, files } = summary;
  const running = leftBehind(summary);
  // That a worker died is told by the files that it left unfinished.
  const unhandled = summary.unhandled.filter(
    ({ message }) => running.length === 0 || !message.startsWith(POOL),
  );
  const outcome: RunOutcome =
    finished && running.length === 0 && broken === undefined
      ? 'finished'
      : end.how === 'timed-out'
        ? 'timed-out'
        : 'crashed';
  const crash = crashOf(end, summary, roots);
  return { outcome, ...(outcome === 'crashed' && { crash }), running, files, unhandled };
}

/** A worker that dies early has not told which file it was given: one of those that did not run. */
function leftBehind({ running, files, unhandled }: EventSummary): readonly string[] {
  const poolFailed = unhandled.some(({ message }) => message.startsWith(POOL));
  if (running.length > 0 || !poolFailed) return running;
  return files.filter(({ state }) => state === 'not-run').map(({ file }) => file);
}

/** Why a run ended that did not get to its end. */
function crashOf(end: ChildEnd, { broken, finished }: EventSummary, roots: ModuleRoots): Failure {
  if (broken !== undefined) return broken;
  if (finished) return { message: 'A test worker ended before its tests did.' };
  const fatal = /FATAL ERROR: (.*?)(?: -|$)/m.exec(end.stderr)?.[1];
  if (fatal !== undefined) return { message: `Node gave up: ${plainWords(fatal, roots)}.` };
  const how =
    end.signal === undefined ? `exited with code ${end.code ?? 0}` : `was killed by ${end.signal}`;
  return { message: `Vitest ${how} before its report was complete.` };
}
