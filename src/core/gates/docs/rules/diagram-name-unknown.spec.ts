import { describe, expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { diagramNameUnknown } from './diagram-name-unknown';

const manifest = { events: { publishes: ['intent-log.created'], subscribes: ['order.placed'] } };

const said = (
  lines: readonly string[],
  overrides: Parameters<typeof findings>[2] = { manifest },
): string[] => {
  const text = ['# Log', '', '```mermaid', ...lines, '```', ''].join('\n');
  return findings(diagramNameUnknown, files({ 'README.md': text }), overrides);
};

describe('in a module', () => {
  it.each([
    [
      ['flowchart LR', '  a -- "intent-log.created<br>intent-log.closed" --> b'],
      'README.md:5:31 The diagram shows the event `intent-log.closed`, which nobody here publishes or subscribes to.',
    ],
    [
      ['sequenceDiagram', '  a->>b: order.palced'],
      'README.md:5:10 The diagram shows the event `order.palced`, which nobody here publishes or subscribes to.',
    ],
    [
      ['flowchart LR', '  a["intnet-log"] --> b'],
      'README.md:5:6 The diagram shows the module `intnet-log`, which is not one of those here.',
    ],
  ])('reports %j', (lines, expected) => {
    expect(said(lines)).toEqual([expected]);
  });

  it.each([
    [['flowchart LR', '  a["intent-log"] -- "intent-log.created" --> b["some-other"]']],
    [['sequenceDiagram', '  a->>b: payment.settled', '  a->>b: creates an intent']],
    [['stateDiagram-v2', '  open --> closed: intent-log.none']],
  ])('says nothing of %j', (lines) => {
    expect(said(lines)).toEqual([]);
  });
});

describe('in an ecosystem', () => {
  const ecosystem = { manifest: { kind: 'ecosystem' as const }, events: ['cart.filled'] };

  it('knows all modules and events', () => {
    expect(
      said(
        [
          'flowchart LR',
          '  a["cart"] -- "cart.emptied" --> b["billing-desk"]',
          '  subgraph c["a-domain"]',
          '  end',
        ],
        ecosystem,
      ),
    ).toEqual([
      'README.md:5:38 The diagram shows the module `billing-desk`, which is not one of those here.',
      'README.md:5:17 The diagram shows the event `cart.emptied`, which nobody here publishes or subscribes to.',
    ]);
    expect(
      said(
        [
          'flowchart LR',
          '  a["cart"] -- "cart.filled" --> b["checkout"]',
          '  d(["outside"]) --> a',
        ],
        ecosystem,
      ),
    ).toEqual([]);
  });
});
