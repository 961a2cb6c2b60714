import { milliseconds, type PolicyOptions } from './options';

/** Somebody who is asked, as often as that happens. */
export interface Step {
  readonly to: string;
  readonly ms: number;
}

/** One step for each time that somebody is asked. */
export function flatSteps({ prompts }: PolicyOptions): readonly Step[] {
  return prompts.escalation.flatMap(({ to, times, timeout }) =>
    Array.from({ length: times }, () => ({ to, ms: milliseconds(timeout) })),
  );
}
