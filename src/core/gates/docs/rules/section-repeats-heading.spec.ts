import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { sectionRepeatsHeading } from './section-repeats-heading';

const check = (text: string): string[] => findings(sectionRepeatsHeading, { 'README.md': text });

it('is content with the documents of a module', () => {
  expect(findings(sectionRepeatsHeading, files())).toEqual([]);
});

it.each([
  '## Wiring\n\nIt needs a bus.\n',
  '## Configuration\n\nNone, because nothing can be set.\n',
  '## Configuration\n\nSee [the page](docs/configuration.md).\n',
  '## Configuration\n\n- `LIMIT`\n',
  '## Errors\n\nThe errors are listed below.\n\n| a |\n| - |\n| b |\n',
  '## Errors\n\nThe errors.\n\n### Gone\n\nIt was removed.\n',
  '## Events\n\nEvents are never lost.\n',
  '## Tests\n\n42 tests.\n',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  ['## Configuration\n\nThis section describes the configuration.\n', 3],
  ['## Configuration\n\nThe configuration of the intent-log module.\n', 3],
  ['## Wiring\r\n\r\nHere we describe how the module is wired.\r\n', 3],
  ['## Quick start\n\nA quick start.\n', 3],
  ['## Events\n\n**Events**\n', 3],
  ['## Error handling\n\nThis document provides an overview of the handling of errors.\n', 3],
])('reports %j', (text, line) => {
  expect(check(text).map((found) => found.split(':')[1])).toEqual([String(line)]);
});
