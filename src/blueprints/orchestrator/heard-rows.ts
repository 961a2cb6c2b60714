import type { Heard } from './cues';
import { dataFor, happyWay, heardFor, rehearse, type Stage } from './plays';
import { sampleFacts, startFacts } from './samples';

/** An event that is listened to, where it first counts for something, and what comes of it. */
export interface HeardRow {
  readonly on: string;
  /** How many answers of the straight way come before. */
  readonly before: number;
  readonly data: string;
  /** Names of the events that follow. */
  readonly then: readonly string[];
  readonly status: string;
}

export function heardRows(stage: Stage): readonly HeardRow[] {
  return stage.saga.answers.map(({ on }) => rowOf(stage, on));
}

function rowOf(stage: Stage, on: string): HeardRow {
  const { saga } = stage;
  const start = startFacts(saga);
  const way = happyWay(stage) ?? [];
  const { before, heard } = placeOf(stage, on, way) ?? {
    before: 0,
    heard: { on, facts: sampleFacts(saga), reason: on },
  };
  const place = rehearse(stage, start, way.slice(0, before));
  const published = place.told.length;
  place.play(heard);
  return {
    on,
    before,
    data: JSON.stringify(dataFor(saga, heard)),
    then: place.told.slice(published).map(({ event }) => event),
    status: place.status,
  };
}

/** The first place on the way where the event counts for the step that is asked for. */
function placeOf(
  stage: Stage,
  on: string,
  way: readonly Heard[],
): { readonly before: number; readonly heard: Heard } | undefined {
  const { saga } = stage;
  for (let before = 0; before < way.length; before += 1) {
    const place = rehearse(stage, startFacts(saga), way.slice(0, before));
    const { current, facts } = place;
    const answers = current === undefined ? [] : [...current.step.until, ...current.step.fails];
    const heard = answers
      .filter((answer) => answer.on === on)
      .flatMap((answer) => current && heardFor(saga, current.step, answer, facts))
      .find((one) => one !== undefined && place.verdictOn(one) !== undefined);
    if (heard !== undefined) return { before, heard };
  }
  return undefined;
}
