import { metValue, type Value, type Values } from '../workflow/conditions';
import type { EventNames } from './events';
import type { Cue, Heard, Status, Told } from './cues';
import { Rehearsal } from './rehearsal';
import { dataOf, sampleFacts, startFacts } from './samples';
import type { Answer, Saga, Step } from './saga';

/** Something that a test does, and what must come of it. */
export interface Play {
  readonly title: string;
  readonly start: Values;
  /** Events that come before the start. */
  readonly early: readonly Action[];
  /** How many answers of the straight way come first. */
  readonly way: number;
  readonly actions: readonly Action[];
  /** What is published after those. */
  readonly published: readonly Told[];
  readonly status: Status;
  /** Where the process is then. */
  readonly step?: string;
  /** The end of its history. */
  readonly trail: readonly string[];
}

export type Action =
  | { readonly on: string; readonly data: object }
  | { readonly waitMs: number }
  | { readonly cancel: string };

/** What plays are made for. */
export interface Stage {
  readonly saga: Saga;
  readonly events: EventNames;
  /** Identifier of the first process. */
  readonly id: string;
}

/** What happens in a play, in the terms of the options. */
export interface Scene {
  readonly title: string;
  readonly start: Values;
  readonly early: readonly Heard[];
  /** How many of the cues are the beginning of the straight way. */
  readonly way: number;
  readonly cues: readonly Cue[];
}

export const REASON = 'out of order';

/** No process takes more answers than this to come to its end by the straight way. */
const MOST_ANSWERS = 200;

/** The answers that lead a process to its end; `undefined` when no sample of facts does. */
export function happyWay(stage: Stage, special: Values = {}): readonly Heard[] | undefined {
  const { way, status } = straightWay(stage, special);
  return status === 'completed' ? way : undefined;
}

/** The same, as far as it leads. */
export function straightWay(
  stage: Stage,
  special: Values = {},
): { readonly way: readonly Heard[]; readonly status: Status } {
  const rehearsal = rehearse(stage, startFacts(stage.saga, special), []);
  const way: Heard[] = [];
  while (rehearsal.current !== undefined && way.length < MOST_ANSWERS) {
    const heard = nextAnswer(stage, rehearsal, special);
    if (heard === undefined) break;
    rehearsal.play(heard);
    way.push(heard);
  }
  return { way, status: rehearsal.status };
}

/** The answer that completes the step that is asked for now. */
export function nextAnswer(
  { saga }: Pick<Stage, 'saga'>,
  rehearsal: Rehearsal,
  special: Values = {},
): Heard | undefined {
  const { current, facts } = rehearsal;
  return current?.step.until
    .map((answer) => heardFor(saga, current.step, answer, facts, special))
    .find((heard) => rehearsal.verdictOn(heard) === 'done');
}

/** An answer with samples of what it tells, such that it counts. */
export function heardFor(
  saga: Saga,
  step: Step,
  { on, when }: Answer,
  known: Values,
  special: Values = {},
): Heard {
  const told = Object.keys(saga.answers.find((reading) => reading.on === on)?.with ?? {});
  const samples = sampleFacts(saga, special);
  const facts = told.map((name): [string, Value] => {
    const field = saga.facts.find((fact) => fact.name === name);
    const fixed = name === saga.key || name === step.alternatives?.fact;
    const asked = when.filter((condition) => condition.field === name);
    const met = field === undefined || asked.length === 0 ? undefined : metValue(field, asked);
    const value = fixed ? known[name] : (special[name] ?? met ?? samples[name]);
    return [name, value ?? samples[name] ?? ''];
  });
  return { on, facts: Object.fromEntries(facts), reason: REASON };
}

export function rehearse(
  { saga, events, id }: Stage,
  start: Values,
  cues: readonly Cue[],
  early: readonly Heard[] = [],
): Rehearsal {
  const rehearsal = new Rehearsal(saga, events, id, start, early);
  for (const cue of cues) rehearsal.play(cue);
  return rehearsal;
}

/** What must come of a scene. */
export function played(stage: Stage, { title, start, early, way, cues }: Scene): Play {
  const before = way === 0 ? 0 : rehearse(stage, start, cues.slice(0, way), early).told.length;
  const { told, status, current, history } = rehearse(stage, start, cues, early);
  const actionOf = (cue: Cue): Action =>
    'on' in cue ? { on: cue.on, data: dataFor(stage.saga, cue) } : cue;
  return {
    title,
    start,
    early: early.map(actionOf),
    way,
    actions: cues.slice(way).map(actionOf),
    published: told.slice(before),
    status,
    trail: history.slice(-5),
    ...(current === undefined ? {} : { step: current.step.name }),
  };
}

export function dataFor({ answers }: Saga, { on, facts, reason }: Heard): object {
  const reading = answers.find((one) => one.on === on);
  return reading === undefined ? {} : dataOf(reading, facts, reason);
}
