import { expectedText, holds, type Value, type Values } from '../workflow/conditions';
import type { ConditionOptions } from '../workflow/options';
import type { EventNames } from './events';
import type { MessageOptions } from './options';
import { type Answer, type Reading, type Saga, type Step } from './saga';

/** An event that the module publishes. */
export interface Told {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What comes from outside: an answer with what it tells, time that passes, or the wish to end it. */
export type Cue =
  | { readonly on: string; readonly facts: Values; readonly reason: string }
  | { readonly waitMs: number }
  | { readonly cancel: string };

interface Current {
  readonly step: Step;
  readonly attempt: number;
  readonly due: number;
  /** Whether the next attempt is waited for. */
  readonly waiting: boolean;
  /** Whether what was asked for may have happened. */
  readonly open: boolean;
}

/** An answer of another module. */
export type Heard = Extract<Cue, { readonly on: string }>;

export type Status = 'active' | 'completed' | 'failed' | 'cancelled' | 'ignored';

/**
 * Plays a process by hand, one thing after the other. It says what a generated module must publish, and shares no code
 * with it.
 */
export class Rehearsal {
  readonly told: Told[] = [];
  /** What its history says: what happened, to which step, and why. */
  readonly history: string[] = [];
  status: Status = 'active';
  facts: Values;
  current: Current | undefined;
  readonly done: Step[] = [];
  #now = 0;
  #early: Heard[];
  readonly #returns = new Map<string, number>();
  readonly #saga: Saga;
  readonly #events: EventNames;
  readonly #id: string;

  constructor(
    saga: Saga,
    events: EventNames,
    id: string,
    facts: Values,
    early: readonly Heard[] = [],
  ) {
    this.#saga = saga;
    this.#events = events;
    this.#id = id;
    this.facts = facts;
    this.#early = [...early];
    const unmet = saga.when.filter((condition) => !holds(condition, facts));
    if (unmet.length > 0) this.#end('ignored', unmetText(unmet));
    else {
      this.#note('started');
      this.#tell(events.started, { id, facts });
      this.#enter(0);
    }
  }

  play(cue: Cue): void {
    if ('waitMs' in cue) this.#wait(cue.waitMs);
    else if (this.current === undefined) return;
    else if ('cancel' in cue) this.#end('cancelled', cue.cancel);
    else this.#hear(cue, this.current);
  }

  /** Whether an answer completes the step that is asked for now, or says that it failed. */
  verdictOn(heard: Heard): 'done' | 'missed' | undefined {
    return this.current === undefined ? undefined : this.#verdict(this.current.step, heard);
  }

  /** How long until something happens by itself. */
  untilDue(): number {
    return (this.current?.due ?? Number.POSITIVE_INFINITY) - this.#now;
  }

  #hear(heard: Heard, { step, waiting }: Current): void {
    const kind = waiting ? undefined : this.#verdict(step, heard);
    if (kind !== undefined) {
      this.#settle(step, heard, kind);
      return;
    }
    const later = this.#saga.steps.slice(this.#saga.steps.indexOf(step) + 1);
    const wanted =
      later.some((one) => [...one.until, ...one.fails].some(({ on }) => on === heard.on)) ||
      (waiting && step.until.some(({ on }) => on === heard.on));
    if (wanted) this.#early = [...this.#early.filter(({ on }) => on !== heard.on), heard];
  }

  #verdict(step: Step, heard: Heard): 'done' | 'missed' | undefined {
    const other = step.alternatives?.fact ?? '';
    const told = heard.facts[other];
    if (told !== undefined && told !== this.facts[other]) return undefined;
    const known = { ...this.facts, ...heard.facts };
    const counts = ({ on, when }: Answer): boolean =>
      on === heard.on && when.every((condition) => holds(condition, known));
    if (step.until.some(counts)) return 'done';
    return step.fails.some(counts) ? 'missed' : undefined;
  }

  #settle(step: Step, heard: Heard, kind: 'done' | 'missed'): void {
    this.facts = { ...this.facts, ...heard.facts };
    if (kind === 'done') {
      this.done.push(step);
      this.#note('answered', step.name);
      this.#enter(this.#saga.steps.indexOf(step) + 1);
    } else {
      this.#change({ open: false });
      this.#miss(step, reasonOf(this.#saga, heard));
    }
  }

  #enter(index: number): void {
    for (const step of this.#saga.steps.slice(index)) {
      if (step.when.every((condition) => holds(condition, this.facts))) {
        this.#begin(step, 1);
        return;
      }
      this.#note('passed-over', step.name);
    }
    this.#end('completed');
  }

  #begin(step: Step, attempt: number): void {
    const due =
      step.timeoutMs === undefined ? Number.POSITIVE_INFINITY : this.#now + step.timeoutMs;
    this.current = { step, attempt, due, waiting: false, open: true };
    if (step.alternatives !== undefined) {
      const next = this.#alternatives(step)[attempt - 1];
      if (next === undefined) {
        this.#change({ open: false });
        this.#miss(step, 'no alternative is left');
        return;
      }
      this.facts = { ...this.facts, [step.alternatives.fact]: next };
    }
    this.#note('begun', step.name);
    const early = this.#early.find((heard) => this.#verdict(step, heard) !== undefined);
    if (early === undefined) {
      if (step.requests !== undefined) this.#ask(step.requests);
      return;
    }
    this.#early = this.#early.filter((heard) => heard !== early);
    this.#settle(step, early, this.#verdict(step, early) ?? 'done');
  }

  #miss(step: Step, reason: string): void {
    const { attempt = 1, open = false } = this.current ?? {};
    this.#note('missed', step.name, reason);
    const most =
      step.alternatives === undefined ? Number.POSITIVE_INFINITY : this.#alternatives(step).length;
    if (attempt < Math.min(step.attempts ?? most, most)) {
      this.#again(step, attempt, open);
      return;
    }
    const returned = this.#returns.get(step.name) ?? 0;
    if (step.backTo === undefined || returned >= step.backTo.times) {
      this.#end('failed', reason);
      return;
    }
    this.#returns.set(step.name, returned + 1);
    const { backTo } = step;
    const target = this.#saga.steps.findIndex(({ name }) => name === backTo.step);
    const undone = this.done.filter((one) => this.#saga.steps.indexOf(one) >= target);
    this.#note('returned', step.name);
    this.#undo([...undone, ...(open ? [step] : [])]);
    this.done.splice(0, this.done.length, ...this.done.filter((one) => !undone.includes(one)));
    this.#enter(target);
  }

  #again(step: Step, attempt: number, open: boolean): void {
    if (open && step.alternatives !== undefined) {
      this.#undo([step]);
      this.#change({ open: false });
    }
    if (step.backOffMs === undefined) this.#begin(step, attempt + 1);
    else this.#change({ waiting: true, due: this.#now + step.backOffMs * 2 ** (attempt - 1) });
  }

  #wait(ms: number): void {
    this.#now += ms;
    const { current } = this;
    if (current === undefined) return;
    if (this.#saga.expiryMs !== undefined && this.#saga.expiryMs <= this.#now)
      this.#end('failed', 'it was not completed in time');
    else if (current.due <= this.#now) {
      if (current.waiting) this.#begin(current.step, current.attempt + 1);
      else this.#miss(current.step, 'no answer came in time');
    }
  }

  #end(status: Status, reason?: string): void {
    const { step, open } = this.current ?? {};
    this.status = status;
    this.current = undefined;
    const { facts } = this;
    const stopped = status === 'failed' || status === 'cancelled' ? step?.name : undefined;
    this.#note(status, stopped, reason);
    const details = {
      ...(stopped === undefined ? {} : { step: stopped }),
      ...(reason === undefined ? {} : { reason }),
    };
    this.#tell(this.#events[status === 'active' ? 'started' : status], {
      id: this.#id,
      facts,
      ...details,
    });
    if (status === 'failed' || status === 'cancelled')
      this.#undo([...this.done, ...(step !== undefined && open === true ? [step] : [])]);
  }

  /** Last first. */
  #undo(steps: readonly Step[]): void {
    for (const { compensate, name } of [...steps].reverse()) {
      if (compensate === undefined) continue;
      this.#note('undone', name);
      this.#ask(compensate);
    }
  }

  #ask({ event, data }: MessageOptions): void {
    const entries = Object.entries(data).map(([name, source]): [string, unknown] => [
      name,
      typeof source === 'string' ? this.facts[source] : source.value,
    ]);
    this.#tell(event, Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  }

  #alternatives({ alternatives }: Step): readonly Value[] {
    const list = this.facts[alternatives?.from ?? ''];
    return Array.isArray(list) ? list : [];
  }

  #change(changes: Partial<Current>): void {
    if (this.current !== undefined) this.current = { ...this.current, ...changes };
  }

  #note(...parts: readonly (string | undefined)[]): void {
    this.history.push(parts.filter((part) => part !== undefined).join(' '));
  }

  #tell(event: string, data: Readonly<Record<string, unknown>>): void {
    this.told.push({ event, data });
  }
}

function reasonOf({ answers }: Saga, { on, reason }: Heard): string {
  const reading: Reading | undefined = answers.find((one) => one.on === on);
  return reading?.reason === undefined ? on : reason;
}

/** `` `total` must be at least 10 `` */
export function unmetText(conditions: readonly ConditionOptions[]): string {
  return conditions
    .map((condition) => `\`${condition.field}\` must be ${expectedText(condition)}`)
    .join(', ');
}
