import { later, startAt } from './demo-lines';
import type { EventSlot, PolicyOptions } from './options';
import { DEFAULT_REASONS, type PolicySamples } from './samples';

/** Data of each event that keeps its contract. */
export function examplesOf(
  options: PolicyOptions,
  samples: PolicySamples,
): Readonly<Record<EventSlot, unknown>> {
  const at = startAt(samples.open.hour);
  const grant = grantExample(options, samples, at);
  const prompt = promptExample(options, samples, at);
  const answer = { version: 2, status: 'allowed', answeredBy: 'grace', answeredAt: at };
  const decision = {
    id: 'decision-1',
    request: samples.unmatched.request,
    outcome: 'denied',
    reason: DEFAULT_REASONS.deny,
    decidedAt: at,
  };
  return {
    decided: { decision },
    granted: { grant },
    revoked: { grant: { ...grant, version: 2, revokedBy: 'grace', revokedAt: at } },
    prompted: { prompt },
    answered: { prompt: { ...prompt, ...answer } },
    'timed-out': {
      prompt: { ...prompt, version: 2, status: 'expired' },
      unansweredBy: prompt.askedOf,
      timedOutAt: prompt.deadline,
    },
  };
}

function grantExample({ grants }: PolicyOptions, { matter }: PolicySamples, at: string) {
  return {
    id: 'grant-1',
    version: 1,
    matter,
    grantedBy: 'grace',
    grantedAt: at,
    expiresAt: later(at, grants.lifetime),
  };
}

function promptExample({ prompts }: PolicyOptions, { open }: PolicySamples, at: string) {
  const [first] = prompts.escalation;
  const { to = '', timeout = '1m' } = first ?? {};
  return {
    id: 'prompt-1',
    version: 1,
    request: open.request,
    reason: open.reason,
    status: 'open',
    asked: 1,
    askedOf: to,
    askedAt: at,
    deadline: later(at, timeout),
  };
}
