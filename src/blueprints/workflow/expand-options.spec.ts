import { expect, it } from 'vitest';
import { expandOptions } from './expand-options';
import { DEFAULTS, problemsOf } from './samples.fixture';

it('writes out what is given in short', () => {
  const { states, transitions } = expandOptions({
    ...DEFAULTS,
    states: ['open', { name: 'done', initial: false, final: true }],
    transitions: ['close: open -> done', 'close-at-last: open, half-open -> done'],
  });
  expect(states).toEqual([
    { name: 'open', initial: false, final: false },
    { name: 'done', initial: false, final: true },
  ]);
  expect(transitions).toEqual([
    { name: 'close', from: ['open'], to: 'done', needs: [] },
    { name: 'close-at-last', from: ['open', 'half-open'], to: 'done', needs: [] },
  ]);
});

it.each([
  'close',
  'close: open',
  'close open -> done',
  'close: open -> done, lost',
  'Close: a -> b',
])('refuses %s', async (transition) => {
  expect((await problemsOf({ transitions: [transition] }))[0]).toContain('transitions.0');
});
