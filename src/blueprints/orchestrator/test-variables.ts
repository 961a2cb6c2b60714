import { heardRows } from './heard-rows';
import { dataFor, happyWay, REASON, rehearse, type Stage } from './plays';
import type { Saga } from './saga';
import { dataOf, sampleFacts, startFacts } from './samples';
import { playsOf } from './scenes';

/** When the clock of the tests starts. */
const BEGIN = '2026-01-01T00:00:00.000Z';

/** What the tests of a module are made with. */
export function testVariables(stage: Stage) {
  const { saga } = stage;
  const way = (happyWay(stage) ?? []).map((heard) => ({
    on: heard.on,
    data: dataFor(saga, heard),
  }));
  const start = startFacts(saga);
  const { current } = rehearse(stage, start, []);
  const first = current?.step;
  const due = Math.min(current?.due ?? Infinity, saga.expiryMs ?? Infinity);
  return {
    plays: playsOf(stage),
    way,
    half: Math.floor(way.length / 2),
    start: JSON.stringify(start),
    keyValue: String(start[saga.key] ?? ''),
    firstStep: first?.name ?? '',
    firstDue: Number.isFinite(due) ? new Date(Date.parse(BEGIN) + due).toISOString() : undefined,
    firstDueMs: String(due).replace(/\B(?=(?:\d{3})+$)/g, '_'),
    signalSamples: signalSamples(saga),
    heardRows: heardRows(stage),
    firstAnswer: JSON.stringify(way[0]),
  };
}

/** An event of each name, and what is read of it. */
function signalSamples(saga: Saga) {
  const samples = sampleFacts(saga);
  return saga.answers.map((reading) => {
    const told = Object.keys(reading.with).filter((name) => name !== saga.key);
    return {
      on: reading.on,
      data: JSON.stringify(dataOf(reading, samples, REASON)),
      facts: JSON.stringify(Object.fromEntries(told.map((name) => [name, samples[name]]))),
      reason: JSON.stringify(reading.reason === undefined ? reading.on : REASON),
    };
  });
}

/** The plays as a file of the module's tests. */
export function playsFile({
  plays,
  way,
}: Pick<ReturnType<typeof testVariables>, 'plays' | 'way'>): string {
  return `${JSON.stringify({ way, plays }, null, 2)}\n`;
}
