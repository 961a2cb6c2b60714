import { asksSomebody, milliseconds, type PolicyOptions } from './options';
import type { PolicySamples } from './samples';
import { flatSteps } from './steps';

export const OUTCOMES = { allow: 'allowed', deny: 'denied', ask: 'pending' } as const;

const DAY = '2026-01-01';

/** `2026-01-01T09:00:00.000Z` */
export function startAt(hour: number): string {
  return `${DAY}T${hour.toString().padStart(2, '0')}:00:00.000Z`;
}

export function later(start: string, duration: string): string {
  return new Date(Date.parse(start) + milliseconds(duration)).toISOString();
}

/** What the demo of a module says, line by line. */
export function demoLines(options: PolicyOptions, samples: PolicySamples): readonly string[] {
  const { open, unmatched } = samples;
  const rules = samples.final
    .filter(({ hour }) => hour === open.hour)
    .map(({ effect, reason }) => `request: ${OUTCOMES[effect]} (${reason})`);
  const until = later(startAt(open.hour), options.grants.lifetime);
  const allowed = `request: allowed (grant-1 allows it until ${until}.)`;
  const asks = asksSomebody(options);
  const grant = asks
    ? [
        `request: pending (${open.reason})`,
        'answer to prompt-1: allowed (grace allowed it.)',
        allowed,
        'revoked: grant-1',
        `request: pending (${open.reason})`,
        `asked in turn: ${flatSteps(options)
          .map(({ to }) => to)
          .join(', ')}`,
        'in the end: denied (Nobody answered in time.)',
      ]
    : [
        `request: denied (${unmatched.reason})`,
        `granted: grant-1 until ${until}`,
        allowed,
        'revoked: grant-1',
        `request: denied (${unmatched.reason})`,
      ];
  return [...rules, ...grant, `events: ${countEvents(options, rules.length, asks)}`];
}

function countEvents(options: PolicyOptions, rules: number, asks: boolean): number {
  if (!asks) return rules + 5;
  const steps = flatSteps(options).length;
  // Two requests with a prompt each, an answer with its grant, a request, a revocation, and the second prompt's end.
  const before = 2 + 3 + 1 + 1 + 2;
  const timeouts = steps + (steps - 1);
  return rules + before + timeouts + 1;
}
