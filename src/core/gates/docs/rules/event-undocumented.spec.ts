import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { eventUndocumented } from './event-undocumented';

const EVENTS = { publishes: ['intent.created'], subscribes: ['meeting.ended'] };

function check(text: string): string[] {
  const both = {
    'README.md': `# A\n\n## Events\n\n${text}`,
    'INTERFACE.md': `# A\n\n## Events\n\n${text}`,
  };
  return findings(eventUndocumented, files(both), { manifest: { events: EVENTS } });
}

it.each([
  '| Event |\n|---|\n| `intent.created` |\n| `meeting.ended` |',
  'Publishes intent.created. Handles meeting.ended.',
  '```json\n{ "type": "intent.created" }\n```\n\n### Handled\n\n- **`meeting.ended`**: then',
])('is content with %j', (text) => {
  expect(check(text)).toEqual([]);
});

it('reports events that are not named, in each document', () => {
  expect(check('None, because.')).toEqual([
    'README.md:3:1 The module publishes `intent.created`, which the section `Events` does not name.',
    'README.md:3:1 The module subscribes to `meeting.ended`, which the section `Events` does not name.',
    'INTERFACE.md:3:1 The module publishes `intent.created`, which the section `Events` does not name.',
    'INTERFACE.md:3:1 The module subscribes to `meeting.ended`, which the section `Events` does not name.',
  ]);
});

it.each([
  'intent.created.v2',
  'my-intent.created',
  'intent.created-late',
  'intentXcreated',
  'intent.create',
])('does not take `%s` for it', (other) => {
  expect(check(`\`${other}\` and \`meeting.ended\``)).toHaveLength(2);
});

it('does not take an event that another section names', () => {
  expect(check('`intent.created` `meeting.ended`\n').length).toBe(0);
  expect(check('None, because.\n\n## Wiring\n\n`intent.created` `meeting.ended`').length).toBe(4);
});

it('leaves a missing section to another rule', () => {
  expect(
    findings(eventUndocumented, files({ 'README.md': '# A', 'INTERFACE.md': undefined }), {
      manifest: { events: EVENTS },
    }),
  ).toEqual([]);
});
