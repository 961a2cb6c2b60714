import {
  happyWay,
  heardFor,
  nextAnswer,
  played,
  type Play,
  rehearse,
  type Scene,
  type Stage,
} from './plays';
import type { Cue, Heard } from './cues';
import type { Rehearsal } from './rehearsal';
import { brokenValue, startFacts } from './samples';
import type { Step } from './saga';
import { startScenes } from './start-scenes';

/** Long enough for every loop that the options allow. */
const MOST_CUES = 3000;

const MOST_EARLY = 8;

/** Every way that the options allow, one by one. */
export function playsOf(stage: Stage): readonly Play[] {
  return [
    ...stage.saga.steps.flatMap((step) => stepScenes(stage, step)),
    ...startScenes(stage),
  ].map((scene) => played(stage, scene));
}

/** Every way on which a process fails in the end. */
export function failingWays(stage: Stage, special: Scene['start']): readonly (readonly Cue[])[] {
  const start = startFacts(stage.saga, special);
  return stage.saga.steps
    .flatMap((step) => stepScenes(stage, step, special))
    .filter(
      ({ early, cues }) => early.length === 0 && rehearse(stage, start, cues).status === 'failed',
    )
    .map(({ cues }) => cues);
}

/** A process that has just come to a step. */
interface Place {
  readonly way: readonly Heard[];
  readonly at: Rehearsal;
}

interface BeginningPlace extends Place {
  readonly start: Scene['start'];
}

function stepScenes(stage: Stage, step: Step, special: Scene['start'] = {}): Scene[] {
  const start = startFacts(stage.saga, special);
  const place = placeOf(stage, step, special);
  if (place === undefined) return [];
  const scene = (title: string, cues: readonly Cue[]): Scene => ({
    title: `${step.name}: ${title}`,
    start,
    early: [],
    way: place.way.length,
    cues: [...place.way, ...cues],
  });
  return [
    ...answerScenes(stage, step, place, scene),
    ...failureScenes(stage, step, { ...place, start }, scene),
    ...otherScenes(stage, step, place, scene),
    ...earlyScenes(stage, step, place, start),
    scene('is cancelled', [{ cancel: 'not wanted any more' }]),
  ];
}

type SceneOf = (title: string, cues: readonly Cue[]) => Scene;

/** The way to a step; `undefined` when samples pass it over. */
function placeOf(stage: Stage, step: Step, special: Scene['start']): Place | undefined {
  const way = happyWay(stage, special) ?? [];
  for (let length = 0; length <= way.length; length += 1) {
    const at = rehearse(stage, startFacts(stage.saga, special), way.slice(0, length));
    if (at.current?.step === step) return { way: way.slice(0, length), at };
  }
  return undefined;
}

function answerScenes({ saga }: Stage, step: Step, { at }: Place, scene: SceneOf): Scene[] {
  return step.until
    .map((answer) => heardFor(saga, step, answer, at.facts))
    .filter((heard) => at.verdictOn(heard) === 'done')
    .map((heard) => scene(`completed by ${heard.on}`, [heard]));
}

/** Each failure once, and again and again until the step is given up. */
function failureScenes(stage: Stage, step: Step, place: BeginningPlace, scene: SceneOf): Scene[] {
  const { saga } = stage;
  const byEvent = step.fails
    .filter(
      (answer) => place.at.verdictOn(heardFor(saga, step, answer, place.at.facts)) === 'missed',
    )
    .flatMap((answer) => {
      const fail = (at: Rehearsal): Cue => heardFor(saga, step, answer, at.facts);
      const all = untilGivenUp(stage, step, place, fail);
      return [
        scene(`fails by ${answer.on}`, [fail(place.at)]),
        ...(all.length > 1 ? [scene(`fails by ${answer.on} to the end`, all)] : []),
      ];
    });
  if (step.timeoutMs === undefined) return byEvent;
  const wait = (at: Rehearsal): Cue => ({ waitMs: at.untilDue() });
  const all = untilGivenUp(stage, step, place, wait);
  return [
    ...byEvent,
    scene('is waited for', [{ waitMs: step.timeoutMs - 1 }]),
    scene('times out', [{ waitMs: step.timeoutMs }]),
    ...(all.length > 1 ? [scene('times out to the end', all)] : []),
  ];
}

function untilGivenUp(
  stage: Stage,
  step: Step,
  { way, start }: BeginningPlace,
  miss: (at: Rehearsal) => Cue,
): readonly Cue[] {
  const at = rehearse(stage, start, way);
  const cues: Cue[] = [];
  while (at.current !== undefined && cues.length < MOST_CUES) {
    const { waiting, step: current } = at.current;
    const next = waiting
      ? { waitMs: at.untilDue() }
      : current === step
        ? miss(at)
        : nextAnswer(stage, at);
    if (next === undefined) return [];
    at.play(next);
    cues.push(next);
  }
  return cues;
}

/** Answers that do not count: conditions that are not met, and answers about another alternative. */
function otherScenes({ saga }: Stage, step: Step, { at }: Place, scene: SceneOf): Scene[] {
  const answers = [...step.until, ...step.fails];
  const unmet = answers.flatMap((answer) =>
    answer.when.map((condition) => ({ answer, condition, value: brokenValue(saga, condition) })),
  );
  const broken = unmet.flatMap(({ answer, condition: { field }, value }) => {
    const heard = heardFor(saga, step, answer, at.facts);
    if (value === undefined || heard.facts[field] === undefined) return [];
    return [{ ...heard, facts: { ...heard.facts, [field]: value } }];
  });
  const { fact = '' } = step.alternatives ?? {};
  const foreign = answers
    .map((answer) => heardFor(saga, step, answer, at.facts))
    .filter(({ facts }) => facts[fact] !== undefined)
    .map((heard) => ({ ...heard, facts: { ...heard.facts, [fact]: 'somebody else' } }));
  return [...broken, ...foreign]
    .filter((heard) => at.verdictOn(heard) === undefined)
    .map((heard, index) => scene(`is not answered by ${heard.on} (${index + 1})`, [heard]));
}

/** An answer that comes before its step, before the start, and after its step. */
function earlyScenes(stage: Stage, step: Step, place: Place, start: Scene['start']): Scene[] {
  const heard = nextAnswer(stage, place.at);
  const { steps } = stage.saga;
  // Each of these plays the whole way: of very many steps some are enough.
  const isPicked = steps.indexOf(step) % Math.ceil(steps.length / MOST_EARLY) === 0;
  if (heard === undefined || !isPicked) return [];
  const { way } = place;
  const title = `${step.name}: answered by ${heard.on}`;
  const before =
    way.length === 0
      ? []
      : [{ title: `${title} too early`, start, early: [], way: 0, cues: [heard, ...way] }];
  return [
    ...before,
    { title: `${title} before the start`, start, early: [heard], way: 0, cues: way },
    {
      title: `${title} again`,
      start,
      early: [],
      way: way.length,
      cues: [...way, heard, { ...heard }],
    },
  ];
}
