import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { optionsSchema, readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { aggregatorBlueprint } from './blueprint';

async function problemsOf(options: object): Promise<string[]> {
  const { problems } = await readOptions(aggregatorBlueprint, options, contextOf('plant'));
  return problems.map(describeProblem);
}

const ON = { name: 'on', rank: 2, strength: 1, good: true };
const OFF = { name: 'off', rank: 1, strength: 0.2 };
const UNKNOWN = { name: 'unknown', rank: 0, strength: 0 };
const SOURCE = { name: 'switch' };
const BASE = { values: [ON, OFF, UNKNOWN], sources: [SOURCE] };

/** Problems of a source beside the one that nothing is wrong with. */
function withSource(source: object, others: object = {}): Promise<string[]> {
  return problemsOf({ ...BASE, sources: [SOURCE, { name: 'other', ...source }], ...others });
}

it('has nothing to say about the defaults, nor about examples in the schema', async () => {
  expect(await problemsOf({})).toEqual([]);
  expect(await problemsOf(BASE)).toEqual([]);
  const { examples } = optionsSchema(aggregatorBlueprint) as { examples: readonly object[] };
  expect(examples).toHaveLength(2);
  for (const example of examples) expect(await problemsOf(example)).toEqual([]);
});

describe('values', () => {
  it.each<[object, string]>([
    [
      { values: [ON, { ...OFF, name: 'on' }, UNKNOWN] },
      '`values[1].name` is "on" again; expected a name of its own.',
    ],
    [
      { values: [ON, { ...OFF, rank: 2 }, UNKNOWN] },
      '`values[1].rank` is 2, as of on; expected a rank of its own.',
    ],
    [{ values: [OFF, UNKNOWN] }, '`values` has nothing good; expected a value with "good": true.'],
    [
      { unknown: 'unknwn' },
      '`unknown` is "unknwn"; expected one of: on, off, unknown. Did you mean `unknown`?',
    ],
    [{ unknown: 'on' }, '`unknown` is "on", which is good; expected a value that is not good.'],
    [
      { values: [{ ...ON, strength: 1.1 }, UNKNOWN] },
      '`values[0].strength` is 1.1; expected 1 or less.',
    ],
    [
      { values: [{ ...ON, colour: 'red' }, UNKNOWN] },
      '`values[0].colour` is unknown; expected one of: name, description, rank, strength, good.',
    ],
  ])('%j', async (options, problem) => {
    expect(await problemsOf({ ...BASE, ...options })).toEqual([problem]);
  });
});

describe('sources', () => {
  it.each<[object, object, string]>([
    [{ name: 'switch' }, {}, '`sources[1].name` is "switch" again; expected a name of its own.'],
    [
      { values: { x: 'onn' } },
      {},
      '`sources[1].values.x` is "onn"; expected one of: on, off, unknown. Did you mean `on`?',
    ],
    [
      { otherwise: 'offf' },
      {},
      '`sources[1].otherwise` is "offf"; expected one of: on, off, unknown. Did you mean `off`?',
    ],
    [
      { values: { Open: 'on' } },
      {},
      '`sources[1].values.Open` is written "Open"; expected "open".',
    ],
    [
      { weight: 2 },
      { merge: 'rank' },
      '`sources[1].weight` is there; expected it only beside "merge": "weighted".',
    ],
    [
      { reliability: 1 },
      { merge: 'rank' },
      '`sources[1].reliability` is there; expected it only beside "merge": "weighted".',
    ],
    [{ every: '5s' }, {}, '`sources[1].every` is there; expected it only beside "polling".'],
  ])('%j beside %j', async (source, others, problem) => {
    expect(await withSource(source, others)).toEqual([problem]);
  });

  it('have at most 300 rows together', async () => {
    const rows = (count: number) =>
      Array.from({ length: count / 50 }, (_, index) => ({
        name: `source-${index}`,
        values: Object.fromEntries(
          Array.from({ length: 50 }, (__, row) => [`word ${row}`, row === 0 ? 'off' : 'on']),
        ),
      }));
    expect(await problemsOf({ ...BASE, sources: rows(300) })).toEqual([]);
    expect(await problemsOf({ ...BASE, sources: rows(350) })).toEqual([
      '`sources` has 350 rows in all tables; expected at most 300.',
    ]);
  });

  it('may be polled and weighted where that means something', async () => {
    expect(await withSource({ every: '5s', weight: 2 }, { polling: { every: '1m' } })).toEqual([]);
  });
});

describe('periods', () => {
  it.each<[object, string]>([
    [
      { freshness: { after: '10m' } },
      '`freshness.after` is "10m"; expected less than expiry, 10m.',
    ],
    [
      { polling: { every: '1m', backOff: { initial: '2m', max: '1m' } } },
      '`polling.backOff.max` is "1m"; expected at least initial, 2m.',
    ],
    [{ expiry: '3651d' }, '`expiry` is "3651d"; expected at most 3650d.'],
    [{ polling: { every: '87601h' } }, '`polling.every` is "87601h"; expected at most 3650d.'],
    [
      { sources: [{ name: 'switch', every: '999999d' }], polling: { every: '1m' } },
      '`sources[0].every` is "999999d"; expected at most 3650d.',
    ],
  ])('%j', async (options, problem) => {
    expect(await problemsOf({ ...BASE, ...options })).toEqual([problem]);
  });

  it('may be as close as they can', async () => {
    const options = {
      freshness: { after: '59s' },
      expiry: '1m',
      polling: { every: '1s', backOff: { initial: '1m', max: '1m' } },
    };
    expect(await problemsOf({ ...BASE, ...options })).toEqual([]);
  });
});

describe('thresholds', () => {
  const weak = [{ name: 'switch', reliability: 0.4 }];

  it.each<[object, string]>([
    [
      { sources: weak },
      '`thresholds.confidence` is 0.5; expected at most 0.4, what a source that tells of something good reaches alone.',
    ],
    [
      { values: [{ ...ON, strength: 0.25 }, OFF, UNKNOWN] },
      '`thresholds.strength` is 0.3; expected at most 0.25, what a source that tells of something good reaches alone.',
    ],
    [
      { sources: [{ name: 'switch', values: { x: 'off' } }] },
      '`sources` has no source that tells of something good; expected a row whose value is good.',
    ],
    [
      { sources: [{ name: 'switch', values: { x: 'on' }, otherwise: 'on' }] },
      '`sources` has no source that tells of good and of something else; expected a row, or "otherwise", whose value is not good.',
    ],
  ])('%j', async (options, problem) => {
    expect(await problemsOf({ ...BASE, ...options })).toEqual([problem]);
  });

  it('may be just within reach', async () => {
    const thresholds = { confidence: 0.4, strength: 1 };
    expect(await problemsOf({ ...BASE, sources: weak, thresholds })).toEqual([]);
  });
});

describe('events', () => {
  it.each<[object, string]>([
    [
      { events: { matched: 'a.b' } },
      '`events.matched` is there; expected it only beside "pairs": true.',
    ],
    [
      { events: { changed: 'plant.updated' } },
      '`events.changed` is "plant.updated", the name of `updated`; expected a name of its own.',
    ],
    [
      { events: { updatd: 'a.b' } },
      '`events.updatd` is unknown; expected one of: updated, changed, became-good, no-longer-good, forgotten, matched, unmatched. Did you mean `updated`?',
    ],
  ])('%j', async (options, problem) => {
    expect(await problemsOf({ ...BASE, ...options })).toEqual([problem]);
  });
});

describe('reactions', () => {
  const on = 'other.happened';
  const REPORT = { subject: 'id', source: 'from', value: 'text' };
  const WATCH = { key: 'id', first: 'one', second: 'two' };

  it.each<[object, string]>([
    [
      { on, do: 'reprot', with: REPORT },
      '`reactions[0].do` is "reprot"; expected one of: report, forget, watch, unwatch. Did you mean `report`?',
    ],
    [
      { on: 'plant.changed', do: 'forget', with: { subject: 'id' } },
      '`reactions[0].on` is "plant.changed"; expected an event of another module.',
    ],
    [
      { on, do: 'forget' },
      '`reactions[0].with.subject` is missing; expected where `forget` gets its subject from (string), such as "subject".',
    ],
    [
      { on, do: 'forget', with: { subject: { value: 'a' } } },
      "`reactions[0].with.subject` is always the same; expected a path in the event's data.",
    ],
    [
      { on, do: 'unwatch', with: { key: { value: 'a' } } },
      "`reactions[0].with.key` is always the same; expected a path in the event's data.",
    ],
    [
      { on, do: 'watch', with: { ...WATCH, first: { value: 'a' } } },
      "`reactions[0].with.first` is always the same; expected a path in the event's data.",
    ],
    [
      { on, do: 'watch', with: { ...WATCH, second: 'one' } },
      '`reactions[0].with.second` is "one", as is first; expected a field of its own.',
    ],
    [
      { on, do: 'report', with: { ...REPORT, readAt: { value: '2026-01-01T00:00:00Z' } } },
      "`reactions[0].with.readAt` is always the same; expected a path in the event's data.",
    ],
    [
      { on, do: 'report', with: { ...REPORT, readAt: 'text' } },
      '`reactions[0].with.readAt` is "text", as is value; expected a field of its own.',
    ],
    [
      { on, do: 'report', with: { ...REPORT, source: { value: 'swich' } } },
      '`reactions[0].with.source.value` is "swich"; expected one of: switch. Did you mean `switch`?',
    ],
    [
      { on, do: 'report', with: { ...REPORT, confidence: { value: 2 } } },
      '`reactions[0].with.confidence.value` is 2; expected from 0 to 1.',
    ],
    [
      { on, do: 'report', with: { ...REPORT, confidence: { value: 'x' } } },
      '`reactions[0].with.confidence.value` is "x"; expected number.',
    ],
  ])('%j', async (reaction, problem) => {
    expect(await problemsOf({ ...BASE, pairs: true, reactions: [reaction] })).toEqual([problem]);
  });

  it('have pairs only where these are watched', async () => {
    const reactions = [{ on, do: 'watch', with: WATCH }];
    expect(await problemsOf({ ...BASE, pairs: true, reactions })).toEqual([]);
    expect(await problemsOf({ ...BASE, reactions })).toEqual([
      '`reactions[0].do` is "watch"; expected one of: report, forget.',
    ]);
  });
});
