import { describe, expect, it } from 'vitest';
import { eventNames } from './events';
import type { Cue } from './cues';
import { Rehearsal } from './rehearsal';
import { complete, TRIP } from './samples.fixture';
import { sagaOf } from './saga';

const SAGA = sagaOf(complete(TRIP));
const EVENTS = eventNames({ events: {} }, 'trip-desk');
const START = { trip: 't', nights: 3, hotels: ['ritz', 'inn'] };

function heard(on: string, facts: Readonly<Record<string, string>> = {}): Cue {
  return { on, facts: { trip: 't', ...facts }, reason: 'because' };
}

const SEAT = heard('flight.booked', { seat: '7a' });
const RITZ = heard('room.booked', { hotel: 'ritz' });
const FAIR = heard('weather.told', { weather: 'fair' });

/** What is published, without the data, and what becomes of it. */
function play(cues: readonly Cue[], start: typeof START = START): string {
  const rehearsal = new Rehearsal(SAGA, EVENTS, 'trip-1', start);
  for (const cue of cues) rehearsal.play(cue);
  const { told, status, current } = rehearsal;
  return [...told.map(({ event }) => event), status, current?.step.name ?? ''].join(' ').trim();
}

const FLY = 'trip-desk.started flight.wanted';

describe('a process', () => {
  it.each([
    ['begins', [], `${FLY} active fly`],
    ['comes to its end', [SEAT, RITZ, FAIR], `${FLY} room.wanted trip-desk.completed completed`],
    [
      'waits for what counts',
      [SEAT, RITZ, heard('weather.told', { weather: 'foul' })],
      `${FLY} room.wanted active go`,
    ],
    ['remembers what comes early', [RITZ, FAIR, SEAT], `${FLY} trip-desk.completed completed`],
    [
      'is cancelled, and undone',
      [SEAT, { cancel: 'no' }],
      `${FLY} room.wanted trip-desk.cancelled room.returned flight.returned cancelled`,
    ],
    [
      'tries again after a while',
      [heard('flight.full'), { waitMs: 60_000 }],
      `${FLY} flight.wanted active fly`,
    ],
    [
      'takes the next alternative',
      [SEAT, heard('room.taken', { hotel: 'ritz' })],
      `${FLY} room.wanted room.wanted active sleep`,
    ],
    [
      'leaves answers of others alone',
      [SEAT, heard('room.taken', { hotel: 'ritz' }), RITZ],
      `${FLY} room.wanted room.wanted active sleep`,
    ],
    [
      'goes back, and undoes what it does again',
      [SEAT, RITZ, { waitMs: 172_800_000 }],
      `${FLY} room.wanted room.returned room.wanted active sleep`,
    ],
    ['expires', [{ waitMs: 777_600_000 }], `${FLY} trip-desk.failed flight.returned failed`],
  ] as const)('%s', (_, cues, expected) => {
    expect(play(cues)).toBe(expected);
  });

  it('is ignored when it lacks something', () => {
    expect(play([], { ...START, nights: 21 })).toBe('trip-desk.ignored ignored');
  });

  it('passes over what it does not need', () => {
    expect(play([SEAT], { ...START, nights: 0 })).toBe(`${FLY} active go`);
  });

  it('says what each event tells', () => {
    const rehearsal = new Rehearsal(SAGA, EVENTS, 'trip-1', START);
    for (const cue of [SEAT, { cancel: 'no' }] as const) rehearsal.play(cue);
    const facts = { ...START, seat: '7a', hotel: 'ritz' };
    expect(rehearsal.told.slice(2)).toEqual([
      { event: 'room.wanted', data: { hotel: 'ritz', kind: 'double' } },
      { event: 'trip-desk.cancelled', data: { id: 'trip-1', facts, step: 'sleep', reason: 'no' } },
      { event: 'room.returned', data: { hotel: 'ritz' } },
      { event: 'flight.returned', data: { trip: 't', seat: '7a' } },
    ]);
    expect(rehearsal.history).toEqual([
      'started',
      'begun fly',
      'answered fly',
      'begun sleep',
      'cancelled sleep no',
      'undone sleep',
      'undone fly',
    ]);
  });
});
