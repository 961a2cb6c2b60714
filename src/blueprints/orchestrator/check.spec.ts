import { describe, expect, it } from 'vitest';
import { contextOf } from '../render.fixture';
import { problemsOf, TRIP } from './samples.fixture';

type Change = Readonly<Record<string, unknown>>;

/** The trip with one step changed. */
function step(index: number, change: Change): object {
  const steps = TRIP.steps.map((one, at) => (at === index ? { ...one, ...change } : one));
  return { ...TRIP, steps };
}

function trip(change: Change): object {
  return { ...TRIP, ...change };
}

/** The trip with one more fact. */
function fact(more: object): object {
  return trip({ facts: [...TRIP.facts, more] });
}

it('has nothing to say about what is right', async () => {
  expect(await problemsOf(TRIP)).toEqual([]);
  expect(await problemsOf({})).toEqual([]);
});

describe('facts', () => {
  it.each([
    ['two of one name', { name: 'seat', type: 'text' }, 'facts.6.name is "seat" again'],
    ['called reason', { name: 'reason', type: 'text' }, 'facts.6.name is "reason"'],
    [
      'choices of a text',
      { name: 'x', type: 'text', choices: ['a', 'b'] },
      'facts.6.choices is given',
    ],
    ['a choice without choices', { name: 'x', type: 'choice' }, 'facts.6.choices is missing'],
    ['bounds of a flag', { name: 'x', type: 'flag', max: 1 }, 'facts.6.max is given'],
    [
      'bounds the wrong way round',
      { name: 'x', type: 'number', min: 2, max: 1 },
      'facts.6.min is 2',
    ],
    ['a length that is none', { name: 'x', type: 'text', max: 1.5 }, 'facts.6.max is 1.5'],
    ['told by nothing', { name: 'x', type: 'text' }, 'facts.6 ("x") is told by nothing'],
  ])('%s', async (_, more, problem) => {
    expect((await problemsOf(fact(more))).join('\n')).toContain(problem);
  });

  it('have a key that is a required text', async () => {
    expect(await problemsOf(trip({ key: 'tripp' }))).toEqual([
      'key is "tripp"; expected one of: trip ? trip',
    ]);
    const facts = TRIP.facts.map((one) => ({ ...one, required: false }));
    expect((await problemsOf(trip({ facts }))).join('\n')).toContain('facts have no required text');
    const short = TRIP.facts.map((one) => (one.name === 'trip' ? { ...one, max: 5 } : one));
    expect((await problemsOf(trip({ facts: short }))).join('\n')).toContain('has 5 characters');
  });
});

describe('steps', () => {
  it.each([
    ['two of one name', step(1, { name: 'fly' }), 'steps.1.name is "fly" again'],
    ['called constructor', step(0, { name: 'constructor' }), 'steps.0.name is "constructor"'],
    ['too long a time', step(0, { timeout: '9999d' }), 'steps.0.timeout is longer than ten years'],
    ['too long an expiry', trip({ expiry: '9999d' }), 'expiry is longer than ten years'],
    ['a back-off for one attempt', step(0, { attempts: 1 }), 'steps.0.backOff is given'],
    [
      'a way back to what comes later',
      step(1, { backTo: { step: 'go' } }),
      'steps.1.backTo.step is "go"; expected one of: fly',
    ],
    ['a way back of the first', step(0, { backTo: { step: 'go' } }), 'this is the first'],
    [
      'a way back of what cannot fail',
      step(2, { timeout: undefined }),
      'steps.2.backTo is given; expected a step with "fails" or "timeout"',
    ],
    [
      'attempts of what cannot fail',
      step(2, { timeout: undefined, backTo: undefined, attempts: 2 }),
      'steps.2.attempts is given',
    ],
    ['alternatives that are never tried', step(1, { fails: [] }), 'steps.1.alternatives are never'],
    [
      'alternatives of no list',
      step(1, { alternatives: { fact: 'hotel', from: 'hotls' } }),
      'steps.1.alternatives.from is "hotls"; expected one of: hotels ? hotels',
    ],
    [
      'alternatives that are the key',
      step(1, { alternatives: { fact: 'trip', from: 'hotels' } }),
      'steps.1.alternatives.fact is "trip"',
    ],
  ])('%s', async (_, given, problem) => {
    expect((await problemsOf(JSON.parse(JSON.stringify(given)) as object)).join('\n')).toContain(
      problem,
    );
  });

  it('that may all be passed over', async () => {
    const when = [{ fact: 'nights', atLeast: 1 }];
    const steps = TRIP.steps.map((one) => ({ ...one, when }));
    expect((await problemsOf(trip({ steps }))).join('\n')).toContain(
      'steps may all be passed over',
    );
  });
});

describe('answers', () => {
  const booked = { on: 'flight.booked', with: { trip: 'trip', seat: 'seat' } };

  it.each([
    ['without the key', [{ on: 'x.done', with: { seat: 'seat' } }], 'until.0.with.trip is missing'],
    [
      'with unknown facts',
      [{ on: 'x.done', with: { trip: 'trip', seet: 'a' } }],
      'until.0.with.seet is unknown; expected one of: trip, nights, hotels, hotel, seat, weather ? seat',
    ],
    [
      'that stand twice',
      [booked, booked],
      'until.1.on is "flight.booked", which counts for this step',
    ],
    [
      'that read one field twice',
      [{ on: 'x.done', with: { trip: 'trip', seat: 'trip.seat' } }],
      'until.0.with.seat is "trip.seat", which is read already',
    ],
    [
      'that other steps read in another way',
      [booked, { on: 'room.taken', with: { trip: 'id' } }],
      'with reads it in another way',
    ],
    [
      'that the module publishes itself',
      [booked, { on: 'room.wanted', with: { trip: 'trip' } }],
      'until.1.on is "room.wanted"; expected an event of another module',
    ],
  ])('%s', async (_, until, problem) => {
    expect((await problemsOf(step(0, { until }))).join('\n')).toContain(problem);
  });
});

describe('conditions', () => {
  it.each([
    [{ fact: 'nigts', atLeast: 1 }, 'fact is "nigts"; expected one of: trip, nights'],
    [{ fact: 'nights', atLeast: 99 }, 'atLeast asks for 99'],
    [{ fact: 'weather', equals: 'grey' }, 'equals asks for "grey"'],
    [{ fact: 'nights', present: true }, 'present always holds'],
    [{ fact: 'nights', atLeast: 0 }, 'atLeast always holds'],
    [{ fact: 'trip', atMost: 7 }, 'atMost asks for 7'],
  ])('%j', async (condition, problem) => {
    expect((await problemsOf(step(1, { when: [condition] }))).join('\n')).toContain(problem);
  });

  it('of the start look at what is known by then', async () => {
    expect(await problemsOf(trip({ when: [{ fact: 'seat', present: true }] }))).toEqual([
      'when.0.fact is "seat"; expected one of: trip, nights, hotels',
    ]);
  });

  it('that no process meets', async () => {
    const until = [
      {
        on: 'flight.booked',
        with: { trip: 'trip', seat: 'seat' },
        when: [{ fact: 'weather', equals: 'foul' }],
      },
    ];
    expect(await problemsOf(step(0, { until }))).toEqual([
      'steps can never all be completed; expected conditions that the facts of some process meet',
    ]);
  });
});

describe('requests', () => {
  it('tell only what is known for sure', async () => {
    const data = { hotel: 'hotel', sky: 'weather', nobody: 'nobdy' };
    const problems = await problemsOf(step(1, { requests: { event: 'room.wanted', data } }));
    expect(problems.map((problem) => problem.replace(/;.*/, ''))).toEqual([
      'steps.1.requests.data.sky is "weather", which may be unknown when sleep is asked for',
      'steps.1.requests.data.nobody is "nobdy"',
    ]);
  });

  it('are called differently from everything else', async () => {
    const requests = { event: 'flight.wanted', data: {} };
    expect(await problemsOf(step(1, { requests }))).toEqual([
      'steps.1.requests.event is "flight.wanted" again; expected a name that no other event has',
    ]);
  });
});

describe('names', () => {
  it('of slots that there are not', async () => {
    expect((await problemsOf(trip({ events: { startd: 'a.b' } })))[0]).toContain(
      'events.startd is unknown; expected one of: started, completed',
    );
  });

  it('of a process that the module has', async () => {
    expect((await problemsOf(TRIP, contextOf('trip')))[0]).toContain('subject is "trip"');
  });

  it('of reactions that a step waits for', async () => {
    const reactions = [{ on: 'flight.booked', do: 'cancel', with: { trip: 'id' } }];
    expect(await problemsOf(trip({ reactions }))).toEqual([
      'reactions.0.on is "flight.booked", which a step waits for; expected an event that is no answer to a step',
    ]);
  });
});
