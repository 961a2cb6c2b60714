import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { eventUnknown } from './event-unknown';

const EVENTS = {
  publishes: ['intent.created', 'intent-log.cleared'],
  subscribes: ['meeting.ended'],
};

function check(text: string): string[] {
  return findings(eventUnknown, files({ 'README.md': `# A\n\n## Events\n\n${text}` }), {
    manifest: { events: EVENTS },
  });
}

it.each([
  '| Event | Payload |\n|---|---|\n| `intent.created` | `intent.id`, `intent.text` |\n| `meeting.ended` | x |',
  '- `intent.created`, with `intent.id`\n- `lamp.lit` of somebody else',
  'An `intent.gone` in a sentence is a field.',
  '- `intent.created.schema.json`'.replace('.schema', '/schema'),
  '- `intent` and `Intent.created` and `intent.created()`',
  '```\n- `intent.gone`\n```',
])('is content with %j', (text) => {
  expect(check(text)).toEqual([]);
});

it('is content with unknown events in other sections', () => {
  expect(check('None, because.\n\n## Wiring\n\n- `intent.gone`')).toEqual([]);
});

it('reports listed events of the module that the manifest does not know', () => {
  expect(
    check(
      '| Event |\n|---|\n| `intent.removed` |\n\n- **`intent-log.gone`**: x\n\n### `intent.created.v2`',
    ),
  ).toEqual([
    'README.md:7:3 The document lists the event `intent.removed`, which wsp.json neither publishes nor subscribes to.',
    'README.md:9:5 The document lists the event `intent-log.gone`, which wsp.json neither publishes nor subscribes to.',
    'README.md:11:5 The document lists the event `intent.created.v2`, which wsp.json neither publishes nor subscribes to.',
  ]);
});
