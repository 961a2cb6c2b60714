import { expectedText, holds, type Values } from '../workflow/conditions';
import type { ConditionOptions } from '../workflow/options';
import type { Answer, Reading, Saga, Step } from './saga';

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

/** An answer of another module. */
export type Heard = Extract<Cue, { readonly on: string }>;

export type Status = 'active' | 'completed' | 'failed' | 'cancelled' | 'ignored';

/** The step that is asked for now. */
export interface Current {
  readonly step: Step;
  readonly attempt: number;
  readonly due: number;
  /** Whether the next attempt is waited for. */
  readonly waiting: boolean;
  /** Whether what was asked for may have happened. */
  readonly open: boolean;
}

/** Why a step failed. */
export function reasonOf({ answers }: Saga, { on, reason }: Heard): string {
  const reading: Reading | undefined = answers.find((one) => one.on === on);
  return reading?.reason === undefined ? on : reason;
}

/** `` `total` must be at least 10 `` */
export function unmetText(conditions: readonly ConditionOptions[]): string {
  return conditions
    .map((condition) => `\`${condition.field}\` must be ${expectedText(condition)}`)
    .join(', ');
}

/** What a step's attempts choose from. */
export function alternativesOf({ alternatives }: Step, facts: Values): readonly string[] {
  const list = facts[alternatives?.from ?? ''];
  return typeof list === 'object' ? list : [];
}

/** Whether an answer completes a step, or says that it failed. */
export function verdictOf(step: Step, heard: Heard, facts: Values): 'done' | 'missed' | undefined {
  const other = step.alternatives?.fact ?? '';
  const told = heard.facts[other];
  if (told !== undefined && told !== facts[other]) return undefined;
  const known = { ...facts, ...heard.facts };
  const counts = ({ on, when }: Answer): boolean =>
    on === heard.on && when.every((condition) => holds(condition, known));
  if (step.until.some(counts)) return 'done';
  return step.fails.some(counts) ? 'missed' : undefined;
}

/** How often a step is tried. */
export function attemptsOf(step: Step, facts: Values): number {
  const most = step.alternatives === undefined ? Infinity : alternativesOf(step, facts).length;
  return Math.min(step.attempts ?? most, most);
}
