import { expect, it } from 'vitest';
import { linesOf } from '../contracts.fixture';
import { contractBaseUnreadable } from './contract-base-unreadable';

const base = { state: 'unreadable', name: 'origin/gone' } as const;

it('reports a base that was asked for and is not there', () => {
  expect(linesOf(contractBaseUnreadable, { base })).toEqual([
    'wsp.json:? The base `origin/gone` is no commit that git knows here, so that no contract was compared with what it was.',
  ]);
});

it('accepts a base that is there, none at all, and a module that promises nothing', () => {
  expect(linesOf(contractBaseUnreadable)).toEqual([]);
  expect(linesOf(contractBaseUnreadable, { base: { state: 'none', reason: 'no git' } })).toEqual(
    [],
  );
  const events = { publishes: [], subscribes: [] };
  expect(linesOf(contractBaseUnreadable, { base, manifest: { events } })).toEqual([]);
});
