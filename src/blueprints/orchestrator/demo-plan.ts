import { isValueOf, type Values } from '../workflow/conditions';
import { dataFor, happyWay, rehearse, type Stage } from './plays';
import type { Cue, Status } from './cues';
import { startFacts } from './samples';
import { failingWays } from './scenes';

/** What the demo of a module does, says and proves, worked out from its options and not by its code. */
export interface DemoPlan {
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly goodStart: string;
  readonly badStart: string;
  readonly goodLines: readonly string[];
  readonly badLines: readonly string[];
  readonly badClaim: string;
  /** `completed 1, failed 1` */
  readonly now: string;
  readonly waits: boolean;
  readonly cancels: boolean;
  readonly lines: readonly string[];
}

/** @param recordName How identifiers begin. */
export function demoPlan(stage: Stage, recordName: string): DemoPlan {
  const { saga } = stage;
  const good = happyWay(stage) ?? [];
  const special = secondKey(stage);
  const bad = badWay(stage, special);
  const goodStart = startFacts(saga);
  const badStart = startFacts(saga, special);
  const one = linesOf(stage, `${recordName}-1`, goodStart, good);
  const two = linesOf(stage, `${recordName}-2`, badStart, bad);
  const now = countsOf([one.status, two.status]);
  return {
    good: good.map((cue) => codeOf(stage, cue)),
    bad: bad.map((cue) => codeOf(stage, cue)),
    goodStart: JSON.stringify(goodStart),
    badStart: JSON.stringify(badStart),
    goodLines: one.lines,
    badLines: two.lines,
    badClaim: BAD_CLAIM[two.status] ?? '',
    now,
    waits: bad.some((cue) => 'waitMs' in cue),
    cancels: bad.some((cue) => 'cancel' in cue),
    lines: [...one.lines, ...two.lines, `now: ${now}`],
  };
}

const BAD_CLAIM: Partial<Record<Status, string>> = {
  failed: 'What goes wrong is given up, and what was done is undone.',
  cancelled: 'What is cancelled stops where it is.',
};

/** Another process, so that both can be told apart. */
function secondKey({ saga }: Stage): Values {
  const field = saga.facts.find(({ name }) => name === saga.key);
  const other = `${saga.key.toLowerCase()}-2`;
  return field !== undefined && isValueOf(field, other) ? { [saga.key]: other } : {};
}

/** The way to a failure that undoes most, by the fewest cues; or else a cancellation. */
function badWay(stage: Stage, special: Values): readonly Cue[] {
  const start = startFacts(stage.saga, special);
  const undoing = new Set(stage.saga.steps.flatMap(({ compensate }) => compensate?.event ?? []));
  const ways = failingWays(stage, special).map((cues) => {
    const { told } = rehearse(stage, start, cues);
    return { cues, undone: told.filter(({ event }) => undoing.has(event)).length };
  });
  const [best] = ways.sort((a, b) => b.undone - a.undone || a.cues.length - b.cues.length);
  return best?.cues ?? [...(happyWay(stage, special) ?? []).slice(0, -1), { cancel: 'cancelled' }];
}

/** What the module must say: each thing that happens, with the events that follow. */
function linesOf(stage: Stage, id: string, start: Values, cues: readonly Cue[]) {
  const rehearsal = rehearse({ ...stage, id }, start, []);
  const lines = [[`start ${id}`, ...rehearsal.told.map(({ event }) => event)].join(' -> ')];
  for (const cue of cues) {
    const before = rehearsal.told.length;
    rehearsal.play(cue);
    const events = rehearsal.told.slice(before).map(({ event }) => event);
    lines.push([nameOf(cue), ...events].join(' -> '));
  }
  const { status } = rehearsal;
  return { lines: [...lines, `${id} is ${status}`], status };
}

function nameOf(cue: Cue): string {
  if ('on' in cue) return cue.on;
  return 'waitMs' in cue ? `after ${cue.waitMs} ms` : 'cancel';
}

function countsOf(statuses: readonly Status[]): string {
  const order: readonly Status[] = ['active', 'completed', 'failed', 'cancelled'];
  return order
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${status} ${count}`)
    .join(', ');
}

function codeOf({ saga }: Stage, cue: Cue): string {
  if ('cancel' in cue) return "'cancel'";
  if ('waitMs' in cue) return cue.waitMs.toString().replace(/\B(?=(?:\d{3})+$)/g, '_');
  const data = JSON.stringify(dataFor(saga, cue));
  return `(bus) => bus.publish(${JSON.stringify(cue.on)}, ${data}, ELSEWHERE)`;
}
