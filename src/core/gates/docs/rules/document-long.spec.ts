import { expect, it } from 'vitest';
import { findings } from '../docs.fixture';
import { documentLong } from './document-long';

const lines = (count: number): string => 'Text.\n'.repeat(count);

it('accepts as many lines as the limit, however they end', () => {
  expect(findings(documentLong, { 'README.md': lines(300) })).toEqual([]);
  expect(findings(documentLong, { 'README.md': lines(300).replaceAll('\n', '\r\n') })).toEqual([]);
});

it('reports one more', () => {
  expect(findings(documentLong, { 'docs/guide.md': lines(301) })).toEqual([
    'docs/guide.md `docs/guide.md` has 301 lines outside of generated blocks; expected at most 300.',
  ]);
});

it('takes the limit of the manifest', () => {
  const manifest = { documents: { lines: 10 } };
  expect(findings(documentLong, { 'README.md': lines(11) }, { manifest })).toHaveLength(1);
  expect(findings(documentLong, { 'README.md': lines(10) }, { manifest })).toEqual([]);
});

it('does not count what generators write, and counts marks that make no block', () => {
  const block = (end: string): string =>
    `# A\n\n<!-- amiw:interface:start -->\n${lines(400)}${end}`;
  const text = { 'INTERFACE.md': block('<!-- amiw:interface:end -->\n') };
  expect(findings(documentLong, text)).toEqual([]);
  expect(findings(documentLong, { 'INTERFACE.md': block('') })).toHaveLength(1);
});

it('lets logs grow', () => {
  expect(findings(documentLong, { 'ModLog.md': lines(900) })).toEqual([]);
});
