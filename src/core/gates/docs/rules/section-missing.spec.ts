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

it('names each that is missing, and where it would stand', () => {
  expect(findings(sectionMissing, files(readme('Purpose', 'Wiring')))).toEqual([
    'README.md:9 `README.md` has no section `Quick start`; expected before `Wiring`.',
    'README.md:9 `README.md` has no section `Configuration`; expected at the end.',
    'README.md:9 `README.md` has no section `Events`; expected at the end.',
  ]);
});

it('points at a heading that means the same', () => {
  const others = readme('Overview', '🚀 Getting started', 'Wiring', 'Settings', 'Events');
  expect(findings(sectionMissing, files(others))).toEqual([
    'README.md:5:1 `README.md` has no section `Purpose`, but a section `Overview`.',
    'README.md:9:1 `README.md` has no section `Quick start`, but a section `🚀 Getting started`.',
    'README.md:17:1 `README.md` has no section `Configuration`, but a section `Settings`.',
  ]);
});

it('takes no other words for the same', () => {
  const others = readme('Purpose', 'Usage statistics', 'Wiring', 'Configuration', 'Events');
  expect(findings(sectionMissing, files(others))).toEqual([
    'README.md:13 `README.md` has no section `Quick start`; expected before `Wiring`.',
  ]);
  const both = readme('Purpose', 'Quick start', 'Usage', 'Wiring', 'Configuration', 'Events');
  expect(findings(sectionMissing, files(both))).toEqual([]);
});

it('takes neither the title of the document nor other words nor code for a section', () => {
  const text =
    '# Events\n\n## Purposeful\n\n## Quick and start\n\n## Rewiring\n\n```md\n## Configuration\n```\n';
  expect(findings(sectionMissing, files({ 'README.md': text }))).toHaveLength(5);
});
