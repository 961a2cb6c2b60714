import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { sectionMissing } from './section-missing';

function readme(...titles: readonly string[]): Record<string, string> {
  return { 'README.md': ['# Title', ...titles.map((title) => `## ${title}`)].join('\n\ntext\n\n') };
}

it('is content with all sections', () => {
  expect(findings(sectionMissing, files())).toEqual([]);
});

it('takes titles that mean the same', () => {
  const others = readme(
    '🎯 PURPOSE & scope',
    'Quickstart guide',
    'How wiring works',
    'Configuration options',
    'Event',
  );
  expect(findings(sectionMissing, files(others))).toEqual([]);
});

it('names each that is missing', () => {
  expect(findings(sectionMissing, files(readme('Purpose', 'Wiring')))).toEqual([
    'README.md `README.md` has no section `Quick start`.',
    'README.md `README.md` has no section `Configuration`.',
    'README.md `README.md` has no section `Events`.',
  ]);
});

it('takes neither the title of the document nor other words nor code for a section', () => {
  const text =
    '# Events\n\n## Purposeful\n\n## Quick and start\n\n## Rewiring\n\n```md\n## Configuration\n```\n';
  expect(findings(sectionMissing, files({ 'README.md': text }))).toHaveLength(5);
});
