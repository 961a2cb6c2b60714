import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { diagramUnparsable } from './diagram-unparsable';

const said = (...lines: string[]): string[] => {
  const text = ['# Log', '', '```mermaid', ...lines, '```', ''].join('\n');
  return findings(diagramUnparsable, files({ 'README.md': text }));
};

it.each([
  [
    ['flowhart LR', '  a --> b'],
    'README.md:4:1 The diagram begins with `flowhart`, which Mermaid does not draw.',
  ],
  [['%% nothing'], 'README.md:3:1 The diagram is empty; expected its type, such as `flowchart`.'],
  [
    ['flowchart LR', '  a[one --> b'],
    'README.md:5:4 The diagram cannot be drawn: `[` has no counterpart.',
  ],
  [
    ['sequenceDiagram', '  loop daily', '    a->>b: ask'],
    'README.md:5:3 The diagram cannot be drawn: `loop` is never closed by `end`.',
  ],
])('reports %j', (lines, expected) => {
  expect(said(...lines)).toEqual([expected]);
});

it.each([
  [['flowchart LR', '  a["one (1)"] -- "x" --> b']],
  [['sequenceDiagram', '  a->>b: ask']],
  [['gantt', '  title anything [']],
])('says nothing of %j', (lines) => {
  expect(said(...lines)).toEqual([]);
});
