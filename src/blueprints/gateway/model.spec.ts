import { describe, expect, it } from 'vitest';
import { gatewayOf } from './gateway';
import { demoPlan } from './demo-plan';
import { gatewayNames } from './gateway-names';
import { circuitOf, failureText, later, lineOf, newWorld, sending } from './model';
import { optionsOf } from './option-sets.fixture';
import { EXCHANGE } from './words';

const REQUEST = { recipient: 'someone', text: 'something' };

function gateway(given: object = {}) {
  return gatewayOf(optionsOf(given));
}

describe('the model', () => {
  it('tries again with growing waits, and goes on to the next', () => {
    const { world, platform, failures } = sending(gateway(), newWorld(gateway()), REQUEST, [
      'primary',
    ]);
    expect([platform, world.nowMs]).toEqual(['secondary', 1500]);
    expect(failures.map(failureText)).toEqual(['primary: unavailable after 3 tries']);
  });

  it('opens circuits, and closes them by a trial', () => {
    const made = gateway();
    const once = sending(made, newWorld(made), REQUEST, ['primary', 'secondary']);
    const twice = sending(made, once.world, REQUEST, ['primary', 'secondary']);
    expect(twice.failures.map(({ tries }) => tries)).toEqual([2, 2]);
    const closed = sending(made, twice.world, REQUEST, []);
    expect(closed.failures.map(failureText)).toEqual([
      'primary: circuit-open',
      'secondary: circuit-open',
    ]);
    const rested = later(twice.world, 30_000);
    expect(circuitOf(lineOf(rested, 'primary'), made.policy, rested.nowMs)).toBe('half-open');
    const trial = sending(made, rested, REQUEST, []);
    const { nowMs } = trial.world;
    expect(circuitOf(lineOf(trial.world, 'primary'), made.policy, nowMs)).toBe('closed');
  });

  it('waits for tokens, and passes over who does not take a request', () => {
    const platforms = [
      { name: 'slow', rate: { count: 1, per: '1s' } },
      { name: 'short', limits: { text: 5 } },
    ];
    const made = gateway({ platforms });
    const first = sending(made, newWorld(made), REQUEST, []);
    const second = sending(made, first.world, REQUEST, []);
    expect([second.platform, second.world.nowMs]).toEqual(['slow', 1500]);
    const third = sending(made, second.world, REQUEST, ['slow']);
    expect(third.failures).toEqual([
      { platform: 'slow', fault: 'unavailable', tries: 1 },
      { platform: 'short', fault: 'unsuitable', tries: 0 },
    ]);
  });
});

it('plans a demo with its numbers', () => {
  const made = gateway({ platforms: [{ name: 'alone' }], resilience: { attempts: 1 } });
  const plan = demoPlan(made, gatewayNames('relay', 'message'), EXCHANGE);
  expect(plan.lines).toEqual([
    'message-1: sent by alone, reference alone-1',
    'message-2: failed (alone: unavailable after 1 try)',
    'message-3: sent by alone, reference alone-2',
    'alone: circuit closed after the outage',
    'list: message-1 sent, message-2 failed, message-3 sent',
  ]);
  expect(plan).toMatchObject({ waits: [0, 0, 0], given: 2, slots: ['sent', 'failed', 'sent'] });
});
