import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { gatewayBlueprint } from './blueprint';

const FIELDS = [
  { name: 'text', type: 'text', required: true, max: 100 },
  { name: 'kind', type: 'choice', required: true, choices: ['plain', 'rich', 'loud'] },
  { name: 'urgent', type: 'flag' },
  { name: 'at', type: 'moment' },
];

async function problemsOf(options: object, name = 'relay'): Promise<string[]> {
  const { problems } = await readOptions(gatewayBlueprint, options, contextOf(name));
  return problems.map(describeProblem);
}

/** Problems of a platform that stands beside one that takes everything. */
function ofPlatform(platform: object): Promise<string[]> {
  const platforms = [{ name: 'north' }, { name: 'south', ...platform }];
  return problemsOf({ fields: FIELDS, platforms });
}

describe('platforms', () => {
  it.each<[object, string]>([
    [
      { name: 'north' },
      '`platforms[1].name` is "north" again; expected a name that no other platform has.',
    ],
    [
      { name: 'attempts' },
      '`platforms[1].name` is "attempts", which means something else; expected another name, such as "attempts-platform".',
    ],
    [
      { limits: { texxt: 5 } },
      '`platforms[1].limits.texxt` is unknown; expected one of: text, kind, urgent, at. Did you mean `text`?',
    ],
    [
      { limits: { text: false } },
      '`platforms[1].limits.text` is false; expected the most of it, an integer from 0.',
    ],
    [
      { limits: { text: 0 } },
      '`platforms[1].limits.text` is 0; expected a limit that some "text" is within.',
    ],
    [
      { limits: { text: 100 } },
      '`platforms[1].limits.text` is 100; expected a limit that some "text" is beyond.',
    ],
    [
      { limits: { urgent: true } },
      '`platforms[1].limits.urgent` is true; expected false, for what it does not do.',
    ],
    [
      { limits: { kind: 3 } },
      '`platforms[1].limits.kind` is 3; expected a list of the choices that it takes.',
    ],
    [
      { limits: { kind: ['plan'] } },
      '`platforms[1].limits.kind[0]` is "plan"; expected one of: plain, rich, loud. Did you mean `plain`?',
    ],
    [
      { limits: { kind: ['plain', 'rich', 'loud'] } },
      '`platforms[1].limits.kind` is ["plain","rich","loud"]; expected a limit that some "kind" is beyond.',
    ],
    [
      { limits: { at: 3 } },
      '`platforms[1].limits.at` is there for a moment; expected no limit for it.',
    ],
    [{ rate: { count: 1, per: '25h' } }, '`platforms[1].rate.per` is 25h; expected at most 24h.'],
    [
      { credentials: { 'api-key': 'A', apiKey: 'B' } },
      '`platforms[1].credentials.apiKey` is "apiKey" again; expected a name that no other credential of the platform has.',
    ],
    [
      { credentials: { constructor: 'A' } },
      '`platforms[1].credentials.constructor` means something else; expected another name.',
    ],
  ])('%j', async (platform, problem) => {
    expect(await ofPlatform(platform)).toEqual([problem]);
  });

  it('do not show what may be a credential', async () => {
    const value = 'sk_live_51HvTq';
    const [problem = '', ...others] = await ofPlatform({ credentials: { token: value } });
    expect(problem).toContain('`platforms[1].credentials.token` is no reference (not shown)');
    expect([problem, ...others].join()).not.toContain(value);
  });

  it('can stand in for each other', async () => {
    const platforms = [
      { name: 'north', limits: { kind: ['plain'] } },
      { name: 'south', limits: { kind: ['rich'] } },
    ];
    expect(await problemsOf({ fields: FIELDS, platforms })).toEqual([
      '`platforms[1].limits.kind` has nothing in common with that of north; expected a "kind" that both take, so that one can stand in for the other.',
    ]);
  });

  it('may be at the edge of what fields are', async () => {
    const limits = { text: 99, kind: ['plain', 'rich'], urgent: false };
    expect(await ofPlatform({ limits, credentials: { token: 'vault:a/b#c' } })).toEqual([]);
    expect(await ofPlatform({ limits: { text: 1 } })).toEqual([]);
  });
});

it.each<[object, string]>([
  [
    { fallback: ['primary', 'secondry'] },
    '`fallback[1]` is "secondry"; expected one of: primary, secondary. Did you mean `secondary`?',
  ],
  [
    { fallback: ['primary', 'primary'] },
    '`fallback[1]` is "primary" again; expected each platform once.',
  ],
  [
    { platforms: [{ name: 'north' }], stopOn: ['refused'] },
    '`stopOn` is there for one platform; expected it only beside several platforms.',
  ],
  [
    { closing: [{ name: 'reason', type: 'text' }] },
    '`closing` is there; expected it only beside "kind": "session".',
  ],
  [
    { kind: 'session', closing: [{ name: 'reason', type: 'choice' }] },
    '`closing[0].choices` is missing; expected a list of two or more names.',
  ],
  [
    { fields: [{ name: 'platform', type: 'text' }], platforms: [{ name: 'north' }] },
    '`fields[0].name` is "platform", which means something else; expected another name, such as "platformValue".',
  ],
  [
    { receipt: [{ name: 'fault' }] },
    '`receipt[0].name` is "fault", which means something else; expected another name, such as "faultValue".',
  ],
  [
    { receipt: [{ name: 'link', template: '{ulr}/x' }] },
    '`receipt[0].template` has "{ulr}"; expected one of: reference, url, id, platform.',
  ],
  [
    { resilience: { firstDelay: '2s', maxDelay: '1s' } },
    '`resilience.maxDelay` is 1s; expected at least firstDelay, 2s.',
  ],
  [
    { resilience: { breaker: { within: '25h' } } },
    '`resilience.breaker.within` is 25h; expected at most 24h.',
  ],
  [
    { events: { snt: 'a.b' } },
    '`events.snt` is unknown; expected one of: sent, failed. Did you mean `sent`?',
  ],
  [
    { events: { failed: 'relay.sent' } },
    '`events.failed` is "relay.sent" again; expected a name that no other event has.',
  ],
  [
    { subject: 'relay' },
    '`subject` is "relay"; expected a word whose names in the code are not those of the module, Relay.',
  ],
])('%j', async (options, problem) => {
  expect(await problemsOf(options)).toEqual([problem]);
});

describe('reactions', () => {
  const on = 'order.placed';
  const all = { id: 'id', recipient: 'to', text: 'text' };

  it.each<[object, string]>([
    [{ on, do: 'sned', with: all }, '`reactions[0].do` is "sned"; expected one of: send.'],
    [
      { on, do: 'send', with: { ...all, only: { value: true } } },
      '`reactions[0].with` has only "only"; expected "platform" beside it.',
    ],
    [
      { on, do: 'send', with: { ...all, platform: { value: 'primry' } } },
      '`reactions[0].with.platform.value` is "primry"; expected one of: primary, secondary. Did you mean `primary`?',
    ],
    [
      { on, do: 'send', with: { ...all, alternatives: { value: ['secondary', 'x'] } } },
      '`reactions[0].with.alternatives.value` is "x"; expected one of: primary, secondary.',
    ],
    [
      { on, do: 'send', with: { ...all, id: { value: 'x' } } },
      "`reactions[0].with.id.value` is always the same; expected a path in the event's data.",
    ],
    [
      { on, do: 'send', with: { ...all, text: { value: ' ' } } },
      '`reactions[0].with.text.value` is " "; expected a value that "text" may have.',
    ],
    [
      { on: 'relay.sent', do: 'send', with: all },
      '`reactions[0].on` is "relay.sent"; expected an event of another module.',
    ],
  ])('%j', async (reaction, problem) => {
    const found = await problemsOf({ reactions: [reaction] });
    expect(found.map((text) => text.replace(' Did you mean `send`?', ''))).toEqual([problem]);
  });
});
