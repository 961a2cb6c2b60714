import type { Lie } from '../lie';

/** A lie that is told at the end of a document, and reported at the line that holds `words`. */
function added(rule: string, what: string, file: string, text: string, words: string): Lie {
  return {
    ...{ rule, what, file },
    tell: (before) => `${before.replace(/\s*$/, '')}\n\n${text}\n`,
    line: (after) => after.slice(0, after.lastIndexOf(words)).split('\n').length,
  };
}

/** Shells, marks and placeholders: documents that look complete and say nothing. */
export const syncLies: readonly Lie[] = [
  added('heading-bare', 'a heading at the end', 'README.md', '## Limits', '## Limits'),
  added(
    'heading-bare',
    'a heading before another one',
    'README.md',
    '## Limits\n\n## Retention\n\nRecords stay until they are removed.',
    '## Limits',
  ),
  added(
    'heading-bare',
    'a heading with a remark that nobody sees',
    'tests/README.md',
    '## Load tests\n\n<!-- none so far -->',
    '## Load tests',
  ),
  added(
    'section-repeats-heading',
    'a section about itself',
    'README.md',
    '## Security\n\nThis section describes the security of the module.',
    'This section',
  ),
  added(
    'section-repeats-heading',
    'a section in other forms of the same words',
    'README.md',
    '## Monitoring\n\nHere we explain how the module is monitored.',
    'Here we',
  ),
  added('list-item-empty', 'an item of nothing', 'README.md', '- Records are kept.\n-', '-'),
  added('list-item-empty', 'a number of nothing', 'tests/README.md', '1. One.\n2.', '2.'),
  added(
    'table-empty',
    'a table of a header',
    'README.md',
    'Limits are these:\n\n| Limit | Value |\n| ----- | ----- |',
    '| Limit',
  ),
  added(
    'table-empty',
    'a table of dashes',
    'INTERFACE.md',
    'Limits are these:\n\n| Limit | Value |\n| ----- | ----- |\n| –     | –     |',
    '| Limit',
  ),
  added('block-unknown', 'a mark with a slip', 'README.md', '<!-- amiw:figure:start -->', '<!--'),
  added(
    'block-unclosed',
    'a start without an end',
    'README.md',
    '<!-- amiw:tree:start -->',
    '<!--',
  ),
  added(
    'block-unclosed',
    'an end before its start',
    'tests/README.md',
    '<!-- amiw:figures:end -->\n\nText.\n\n<!-- amiw:figures:start -->',
    '<!-- amiw:figures:end',
  ),
  added(
    'block-unclosed',
    'a block inside another one',
    'README.md',
    '<!-- amiw:tree:start -->\n\n<!-- amiw:figures:start -->\n<!-- amiw:figures:end -->\n\n<!-- amiw:tree:end -->',
    '<!-- amiw:figures:start',
  ),
  added(
    'template-text-left',
    'a placeholder',
    'README.md',
    'Description goes here.',
    'Description',
  ),
  added('template-text-left', 'work in progress', 'ROADMAP.md', '_Work in progress_', 'Work'),
  added('template-text-left', 'three dots', 'README.md', '...', '...'),
  added(
    'template-text-left',
    'a tag to be filled in',
    'README.md',
    'It is <placeholder>.',
    '<place',
  ),
];
