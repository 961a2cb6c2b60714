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
  'The event carries `intent.id`, and publishes what `intent.text` says.',
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

function inText(text: string, document = 'README.md'): string[] {
  return findings(eventUnknown, files({ [document]: `# A\n\n## Purpose\n\n${text}\n` }), {
    manifest: { events: EVENTS },
  });
}

it.each([
  ['README.md', '`intent-log.created` happens.', 'intent-log.created'],
  ['README.md', 'It publishes `intent-log.created` then.', 'intent-log.created'],
  ['INTERFACE.md', '| a | `intent-log.gone` |\n| - | - |', 'intent-log.gone'],
  ['README.md', 'The event is `intent-log.reset`, with one field.', 'intent-log.reset'],
  ['README.md', 'After `intent.craeted` comes the rest.', 'intent.craeted'],
  ['README.md', 'Others send `meeting.edned`.', 'meeting.edned'],
  ['README.md', 'It listens to `intent.paused`.', 'intent.paused'],
  ['ROADMAP.md', '- [x] Everybody hears of `intent-log.archived`', 'intent-log.archived'],
  ['ROADMAP.md', '- [ ] Two subscribers for `intent-log.claered`', 'intent-log.claered'],
])('reports in %s %j', (document, text, event) => {
  expect(inText(text, document)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${document}:5:\\d+ The document names the event \`${event.replace(/\./g, '\\.')}\`, which`,
      ),
    ),
  ]);
});

it.each([
  '`intent-log.cleared`, `intent.created`, `meeting.ended`',
  'Files: `intent-log.ts`, `intent-log.test.ts`, `intent-log.created.schema.json`, `intent-log.log`.',
  '`record.id`, `intent.id`, `intent.text`, `intent.changed`, `intent.creator`',
  '`@acme/intent-log.created`, `intent-log.created()`, `intent-log/archived`, `intent-log.Archived`',
  'The metric `intent-log.requests` and the logger `intent-log.requests.failed`.',
  'Set `intent-log.enabled`.',
  'It no longer publishes `intent-log.archived`.',
  'A later version will publish `intent-log.archived`.',
  '`meeting.started`, `meeting.extended` and `lamp.lit` are of no interest.',
  '`meeting-log.ended` is of somebody else.',
])('leaves %j alone', (text) => {
  expect(inText(text)).toEqual([]);
});

it.each([
  ["bus.subscribe('intent-log.archived', () => {});", 'intent-log.archived'],
  ['const type = "meeting.edned";', 'meeting.edned'],
  ['{ "type": "intent-log.claered" }', 'intent-log.claered'],
])('reports in an example %j', (code, event) => {
  expect(inText(`\`\`\`ts\n// intent-log.created\n${code}\n\`\`\``)).toEqual([
    expect.stringMatching(
      new RegExp(`^README.md:7:\\d+ The document names the event \`${event}\``),
    ),
  ]);
});

it.each([
  "import { a } from './intent-log.js';\nread('intent-log.archived.json');",
  "bus.subscribe('intent-log.cleared'); bus.subscribe('meeting.started');",
  'const text = "Everything in intent-log.archived is old.";',
])('leaves %j in an example alone', (code) => {
  expect(inText(`\`\`\`ts\n${code}\n\`\`\``)).toEqual([]);
  expect(inText("```sh\nlogger 'intent-log.archived'\n```")).toEqual([]);
});

it('leaves plans in the roadmap and keys of the configuration alone', () => {
  expect(inText('- [ ] It publishes `intent-log.archived`', 'ROADMAP.md')).toEqual([]);
  expect(inText('Then comes `intent-log.archived`.', 'ROADMAP.md')).toEqual([]);
  expect(inText('x\n\n## Configuration\n\n- `intent-log.archived`: keep old ones')).toEqual([]);
});

it('lets an ecosystem tell of the events of its modules', () => {
  const text = '# Shop\n\n## Events\n\n- `shop-desk.opened` opens the shop.\n';
  const root = 'ecosystems/shop-desk';
  const said = (kind: 'module' | 'ecosystem') =>
    findings(eventUnknown, files({ 'README.md': text }), { root, manifest: { kind } });
  expect(said('ecosystem')).toEqual([]);
  expect(said('module')).toHaveLength(1);
});
