import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDiagram } from '../../blueprints/ecosystem/mermaid.fixture';
import { DRAWN_DIAGRAMS } from './drawn-diagrams.fixture';
import { DRAWN_FLOWCHARTS } from './drawn-flowcharts.fixture';
import { DIAGRAM_TYPES, readDiagram } from './read-diagram';
import { REFUSED_DIAGRAMS } from './refused-diagrams.fixture';

const labels = (code: string): string[] =>
  readDiagram(code).labels.map(({ kind, text, offset }) => {
    expect(code.startsWith(text, offset)).toBe(true);
    return `${kind} ${text}`;
  });

const WHOLE = [
  'flowchart LR\n  a["cart"] --> b\n  a -- "cart.filled<br>cart.emptied" --> b(("orders"))',
  'graph TD\n  a[Cart service] -->|cart.filled| b{Is it paid?}\n  b -.-> c([End])\n  c ==> d[(Store)]',
  'flowchart TB\n  subgraph one ["Domain (first)"]\n    a --> b & c\n  end\n  one --> d>flag]\n  style a fill:#f9f,stroke:#333',
  '---\ntitle: A title\n---\nflowchart LR\n  %% a comment [\n  a --- b',
  'flowchart LR\n  a -- plain words --> b\n  a@{ shape: rect }',
  'sequenceDiagram\n  participant a as cart\n  actor b\n  a->>b: cart.filled\n  b-->>a: done\n  Note over a,b: both: agree\n  loop every day\n    a->>+b: ask\n    b-->>-a: answer\n  end',
  'sequenceDiagram\n  alt yes\n    a->>b: x\n  else no\n    a-xb: y\n  end\n  a-)b: async',
  '%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a --> b;',
  'classDiagram\n  class Cart {\n    +add(item)\n  }',
  'stateDiagram-v2\n  [*] --> open\n  open --> closed: close',
];

describe('diagrams that Mermaid draws', () => {
  it.each(WHOLE)('have no problems: %j', async (code) => {
    await parseDiagram(code);
    expect(readDiagram(code).problems).toEqual([]);
  });
});

describe('diagrams that Mermaid refuses', () => {
  it.each([
    ['flowchart LR\n  subgraph one\n  a --> b', '`subgraph` is never closed by `end`'],
    ['flowchart LR\n  a --> b\n  end', '`end` closes nothing'],
    ['flowchart LR\n  a -->', 'The arrow leads nowhere'],
    ['flowchart LR\n  a[Cart --> b', '`[` has no counterpart'],
    ['flowchart LR\n  a["Cart") --> b', '`[` has no counterpart'],
    ['sequenceDiagram\n  loop ever\n  a->>b: x', '`loop` is never closed by `end`'],
    ['sequenceDiagram\n  a->>b', 'The message has no text behind a `:`'],
    ['sequenceDiagram\n  a->>: x', 'The arrow leads nowhere'],
    ['flowchart XX\n  a --> b', '`XX` is no direction'],
    ['flowchart LR\n  a -> b', '`a -> b` is no node, and there is no arrow in it'],
    ['flowchart LR\n  a --> b %% c', '`b %% c` is no node, and there is no arrow in it'],
    ['flowchart LR\n  a --> end', '`end` cannot be the name of a node'],
    ['flowchart LR\n  a[x (y)] --> b', '`[` holds brackets or bars outside of quotes'],
  ])('have a problem: %j', async (code, message) => {
    await expect(parseDiagram(code)).rejects.toThrow();
    expect(readDiagram(code).problems.map((problem) => problem.message)).toEqual([message]);
  });
});

const CORPUS = parse(readFileSync(join(__dirname, 'diagrams.yaml'), 'utf8')) as Record<
  'drawn' | 'refused' | 'missed',
  Record<string, string[]>
>;

const diagramsOf = (verdict: keyof typeof CORPUS): string[] =>
  Object.entries(CORPUS[verdict]).flatMap(([type, all]) => all.map((body) => `${type}\n${body}`));

const DRAWN = [...DRAWN_FLOWCHARTS, ...DRAWN_DIAGRAMS, ...diagramsOf('drawn')];
const REFUSED = [...REFUSED_DIAGRAMS, ...diagramsOf('refused')];
const MISSED = diagramsOf('missed');

describe('Mermaid and what is read here', { timeout: 60_000 }, () => {
  const isDrawn = (code: string): Promise<boolean> =>
    parseDiagram(code).then(
      () => true,
      () => false,
    );
  const drawnOf = async (codes: readonly string[]): Promise<string[]> => {
    const drawn = await Promise.all(codes.map(isDrawn));
    return codes.filter((_, at) => drawn[at] === true);
  };
  const hasProblems = (code: string): boolean => readDiagram(code).problems.length > 0;

  it('agree on what is drawn', async () => {
    expect(await drawnOf(DRAWN)).toEqual(DRAWN);
    expect(DRAWN.filter(hasProblems)).toEqual([]);
  });

  it('agree on what is refused', async () => {
    expect(await drawnOf(REFUSED)).toEqual([]);
    expect(REFUSED.filter((code) => !hasProblems(code))).toEqual([]);
  });

  it('differ where nothing is known for certain', async () => {
    expect(await drawnOf(MISSED)).toEqual([]);
    expect(MISSED.filter(hasProblems)).toEqual([]);
  });
});

it('reads labels of nodes and edges, each with its place', () => {
  expect(labels(WHOLE[0] ?? '')).toEqual([
    'node cart',
    'node orders',
    'edge cart.filled<br>cart.emptied',
  ]);
  expect(labels(WHOLE[1] ?? '')).toEqual([
    'node Cart service',
    'node Is it paid?',
    'edge cart.filled',
    'node End',
    'node Store',
  ]);
  expect(labels(WHOLE[5] ?? '')).toContain('edge cart.filled');
});

it('knows the types that Mermaid knows', async () => {
  await expect(parseDiagram('flowhart LR\n a --> b')).rejects.toThrow();
  expect(DIAGRAM_TYPES).not.toContain('flowhart');
  expect(readDiagram('%% nothing\n').type).toBeUndefined();
});
