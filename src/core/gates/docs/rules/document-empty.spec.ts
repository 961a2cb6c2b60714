import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { documentEmpty } from './document-empty';

it('is content with documents that say something', () => {
  expect(findings(documentEmpty, files())).toEqual([]);
  expect(findings(documentEmpty, files({ 'ModLog.md': 'One sentence.' }))).toEqual([]);
  expect(findings(documentEmpty, files({ 'ModLog.md': '```ts\ncode();\n```' }))).toEqual([]);
});

it.each(['', ' \r\n', '\uFEFF', '<!-- a comment -->', '---\n', '| a |\n|---|\n'])(
  'reports %j',
  (text) => {
    expect(findings(documentEmpty, files({ 'ModLog.md': text }))).toEqual([
      'ModLog.md `ModLog.md` is empty.',
    ]);
  },
);

it('reports a document of bare headings', () => {
  expect(
    findings(documentEmpty, files({ 'INTERFACE.md': '# Interface\n\n## Exports\n\n## Events\n' })),
  ).toEqual(['INTERFACE.md `INTERFACE.md` holds nothing but headings.']);
});

it('leaves a missing document to another rule', () => {
  expect(findings(documentEmpty, files({ 'ModLog.md': undefined }))).toEqual([]);
});

it('wants the documents of an ecosystem to say something', () => {
  const overrides = { manifest: { kind: 'ecosystem' } } as const;
  expect(findings(documentEmpty, files({ 'DEPLOYMENT.md': '# Deployment' }), overrides)).toEqual([
    'DEPLOYMENT.md `DEPLOYMENT.md` holds nothing but headings.',
  ]);
  expect(findings(documentEmpty, files({ 'DEPLOYMENT.md': '# Deployment' }))).toEqual([]);
});
