import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { documentMissing } from './document-missing';

it('is content with all documents', () => {
  expect(findings(documentMissing, files())).toEqual([]);
});

it('names each that is missing', () => {
  expect(
    findings(documentMissing, files({ 'ROADMAP.md': undefined, 'tests/README.md': undefined })),
  ).toEqual([
    'ROADMAP.md `ROADMAP.md` is missing.',
    'tests/README.md `tests/README.md` is missing.',
  ]);
});

it('tells a name in other letters from one that is missing', () => {
  expect(findings(documentMissing, files({ 'ModLog.md': undefined, 'MODLOG.md': '# x' }))).toEqual([
    'MODLOG.md The document is called `MODLOG.md`; expected `ModLog.md`.',
  ]);
});
