import { expect, it } from 'vitest';
import { linesOf } from '../contracts.fixture';
import { eventContested } from './event-contested';

const links = { contested: [], unpublished: [], outside: [], unheard: [] };

it('accepts events of one publisher', () => {
  expect(linesOf(eventContested)).toEqual([]);
});

it('reports an event that others publish too', () => {
  const contested = [{ event: 'intent-log.created', by: ['diary', 'inbox'] }];
  expect(linesOf(eventContested, { links: { ...links, contested } })).toEqual([
    'wsp.json:5 `intent-log.created` is published by `diary` and `inbox` too; expected one publisher, whose contract holds.',
  ]);
});
