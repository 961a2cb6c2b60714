import { holds, type Values } from '../workflow/conditions';
import {
  alternativesOf,
  attemptsOf,
  type Cue,
  type Current,
  type Heard,
  reasonOf,
  type Status,
  type Told,
  unmetText,
  verdictOf,
} from './cues';
import type { EventNames } from './events';
import type { MessageOptions } from './options';
import type { Saga, Step } from './saga';

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
    return this.current === undefined ? undefined : verdictOf(this.current.step, heard, this.facts);
  }

  /** How long until something happens by itself. */
  untilDue(): number {
    return (this.current?.due ?? Number.POSITIVE_INFINITY) - this.#now;
  }

  #hear(heard: Heard, { step, waiting }: Current): void {
    const kind = waiting ? undefined : verdictOf(step, heard, this.facts);
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
      const next = alternativesOf(step, this.facts)[attempt - 1];
      if (next === undefined) {
        this.#change({ open: false });
        this.#miss(step, 'no alternative is left');
        return;
      }
      this.facts = { ...this.facts, [step.alternatives.fact]: next };
    }
    this.#note('begun', step.name);
    const early = this.#early.find((heard) => verdictOf(step, heard, this.facts) !== undefined);
    if (early === undefined) {
      if (step.requests !== undefined) this.#ask(step.requests);
      return;
    }
    this.#early = this.#early.filter((heard) => heard !== early);
    this.#settle(step, early, verdictOf(step, early, this.facts) ?? 'done');
  }

  #miss(step: Step, reason: string): void {
    const { attempt = 1, open = false } = this.current ?? {};
    this.#note('missed', step.name, reason);
    if (attempt < attemptsOf(step, this.facts)) {
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
