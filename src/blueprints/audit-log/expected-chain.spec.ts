import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { expectedChain, redactedContent, redactedValue } from './expected-chain';
import type { AuditLogOptions } from './options';

const FACTS = { source: '/a/b', hash: 'sha256', segmentSize: 2, at: '2026-01-01T00:00:00.000Z' };

it('makes the chain that the documents describe', () => {
  const [first] = expectedChain([{ actor: 'alice' }], FACTS);
  const begin = createHash('sha256').update('/a/b').digest('hex');
  const text =
    '{"actor":"alice","id":"entry-1","kind":"entry","position":1,' +
    `"previousHash":"${begin}","recordedAt":"2026-01-01T00:00:00.000Z","segment":1,"sequence":1}`;
  expect(first?.hash).toBe(createHash('sha256').update(text).digest('hex'));
});

it('closes segments', () => {
  const chain = expectedChain([{}, {}, {}], FACTS);
  expect(chain.map(({ kind, segment, sequence }) => [kind, segment, sequence])).toEqual([
    ['entry', 1, 1],
    ['entry', 1, 2],
    ['closing', 1, 3],
    ['entry', 2, 4],
  ]);
  chain.slice(1).forEach((record, index) => {
    expect(record['previousHash']).toBe(chain[index]?.hash);
  });
});

it('redacts as the documents say', () => {
  const redactions = [
    { name: 'apiKey', rule: 'hide' },
    { name: 'card', rule: 'mask' },
  ] as const;
  const content = { api_key: 'a', deep: [{ CARD: '12345678', other: null }], card: 'short' };
  expect(redactedContent(content, { redactions } as unknown as AuditLogOptions)).toEqual({
    api_key: '[redacted]',
    deep: [{ CARD: '****5678', other: null }],
    card: '[redacted]',
  });
  expect(redactedValue('pseudonym', 'alice')).toMatch(/^pseudonym-[0-9a-f]{32}$/);
  expect(redactedValue('pseudonym', 'bob')).not.toBe(redactedValue('pseudonym', 'alice'));
});
