import { expect, it } from 'vitest';
import { decisionFile, decisionLine, renderDecision, slugOf } from './decision-record';

it.each([
  ['Cursors instead of offsets', 'cursors-instead-of-offsets'],
  ["Don't retry", 'dont-retry'],
  ['Über `IDs` & more!', 'uber-ids-more'],
  [
    'one two three four five six seven eight nine ten eleven',
    'one-two-three-four-five-six-seven-eight-nine-ten',
  ],
  ['…', ''],
])('makes of %j the words %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each([
  [[], '0001-cursors.md'],
  [['0001-ids.md', '0007-keys.md', 'README.md'], '0008-cursors.md'],
  [['0003-cursors.md', '0004-ids.md'], '0003-cursors.md'],
])('finds among %j the file %s', (existing, file) => {
  expect(decisionFile('Cursors', existing)).toBe(file);
});

it('is a short document', () => {
  const decision = {
    title: 'Cursors [signed]',
    status: 'accepted' as const,
    date: '2026-01-31',
    context: 'Lists change while they are read',
    decision: 'A page ends with a cursor.',
    consequences: '- One\n- Two',
  };
  expect(renderDecision('0002-cursors.md', decision)).toBe(`# 2. Cursors [signed]

- Status: accepted
- Date: 2026-01-31

## Context

Lists change while they are read.

## Decision

A page ends with a cursor.

## Consequences

- One
- Two.
`);
  expect(decisionLine(decision.title, '0002-cursors.md')).toBe(
    'Decided: [Cursors \\[signed\\]](docs/decisions/0002-cursors.md).',
  );
});
