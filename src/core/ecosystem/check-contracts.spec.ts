import { describe, expect, it } from 'vitest';
import { describeProblem } from '../options/problem';
import { checkContracts } from './check-contracts';
import type { Contract } from './contract-paths';
import type { EcosystemSpec, EventSpec, ExpectedEvent } from './ecosystem-spec';
import { flowSpec, moduleSpec, specOf } from './spec.fixture';

const CREATED: Contract = {
  type: 'object',
  required: ['record'],
  properties: {
    record: {
      type: 'object',
      required: ['id', 'count'],
      properties: {
        id: { type: 'string' },
        count: { type: 'integer' },
        note: { type: ['string', 'null'] },
      },
    },
  },
};

function problems(changes: Partial<EcosystemSpec>): string[] {
  return checkContracts(specOf(changes), new Map([['orders.created', CREATED]])).map(
    describeProblem,
  );
}

describe('a payload', () => {
  function ofPayload(payload: Contract, event: Partial<EventSpec> = {}): string[] {
    return problems({ events: { 'orders.created': { external: false, payload, ...event } } });
  }

  /** A payload of a record that is asked for so. */
  function ofRecord(record: Contract): string[] {
    return ofPayload({ type: 'object', properties: { record } });
  }

  it('is promised when the contract promises at least as much', () => {
    expect(ofPayload(CREATED)).toEqual([]);
    expect(
      ofRecord({ required: ['count'], properties: { count: { type: 'number' }, note: {} } }),
    ).toEqual([]);
  });

  it('is not promised when a type may be another one', () => {
    const properties = { id: { type: 'number' }, note: { type: 'string' } };
    expect(ofRecord({ properties })).toEqual([
      '`events["orders.created"].payload.properties.record.properties.id.type` is number; expected string, which the publisher\'s contract promises.',
      '`events["orders.created"].payload.properties.record.properties.note.type` is string; expected string or null, which the publisher\'s contract promises.',
    ]);
  });

  it('asks for whole numbers where any number may come', () => {
    const contracts = new Map([['orders.created', { properties: { weight: { type: 'number' } } }]]);
    const payload = { properties: { weight: { type: 'integer' } } };
    const spec = specOf({ events: { 'orders.created': { external: false, payload } } });
    expect(checkContracts(spec, contracts).map(describeProblem)).toEqual([
      '`events["orders.created"].payload.properties.weight.type` is integer; expected number, which the publisher\'s contract promises.',
    ]);
  });

  it('is not promised when the contract does not speak of it', () => {
    expect(ofRecord({ properties: { coun: { type: 'integer' } } })).toEqual([
      '`events["orders.created"].payload.properties.record.properties.coun` reads `record.coun`, which the event\'s contract does not promise; expected one of: id, count, note. Did you mean `count`?',
    ]);
  });

  it('is not promised when it may be left out', () => {
    expect(ofRecord({ required: ['id', 'note'] })).toEqual([
      '`events["orders.created"].payload.properties.record.required` asks for "note"; expected what the publisher\'s contract requires; there it may be left out.',
    ]);
  });

  it('is not promised when it is required and nowhere described', () => {
    expect(ofRecord({ required: ['price'] })).toEqual([
      '`events["orders.created"].payload.properties.record.required` reads `record.price`, which the event\'s contract does not promise; expected one of: id, count, note.',
    ]);
    const both = { required: ['price'], properties: { price: {} } };
    expect(ofRecord(both)).toHaveLength(1);
  });

  it('from outside is promised by nobody else', () => {
    expect(ofPayload({ type: 'array' }, { external: true })).toEqual([]);
  });

  it('of an event without a contract is not looked at', () => {
    const events = { 'orders.removed': { external: false, payload: { type: 'array' } } };
    expect(problems({ events })).toEqual([]);
  });
});

describe('reactions', () => {
  function ofReaction(given: unknown, on = 'orders.created'): string[] {
    const options = { reactions: [{ on, do: 'create', with: given }] };
    return problems({ modules: { oven: moduleSpec({ options }) } });
  }

  it('read what is promised, or bring it along', () => {
    expect(ofReaction({ title: 'record.id', labels: { value: ['record.nothing'] } })).toEqual([]);
    expect(ofReaction(undefined)).toEqual([]);
  });

  it('do not read what is not promised', () => {
    expect(ofReaction({ title: 'record.idd', of: 'record.id.first' })).toEqual([
      "`modules.oven.options.reactions[0].with.title` reads `record.idd`, which the event's contract does not promise; expected one of: id, count, note. Did you mean `id`?",
      "`modules.oven.options.reactions[0].with.of` reads `record.id.first`, which the event's contract does not promise; expected nothing below that.",
    ]);
  });

  it('to an event without a contract are not looked at', () => {
    expect(ofReaction({ title: 'record.idd' }, 'orders.removed')).toEqual([]);
  });

  it('in options that are no list of them are left to the blueprint', () => {
    expect(problems({ modules: { oven: moduleSpec({ options: { reactions: 'none' } }) } })).toEqual(
      [],
    );
  });
});

describe('events from outside', () => {
  const HOLIDAY = { required: ['days'], properties: { days: { type: 'integer' }, of: {} } };

  function ofPublished(data: Readonly<Record<string, unknown>> | undefined): string[] {
    const step = { publish: 'holiday.begun', ...(data === undefined ? {} : { data }) };
    const spec = specOf({ flows: [flowSpec({ steps: [{ wait: '1s' }, step] })] });
    return checkContracts(spec, new Map([['holiday.begun', HOLIDAY]])).map(describeProblem);
  }

  it('arrive as they are described', () => {
    expect(ofPublished({ days: '$days', of: { anybody: true } })).toEqual([]);
  });

  it('do not arrive otherwise', () => {
    expect(ofPublished({ day: 2 })).toEqual([
      '`flows[0].steps[1].data` lacks "days"; expected everything that the event\'s payload requires.',
      "`flows[0].steps[1].data.day` gives `day`, which the event's contract does not promise; expected one of: days, of. Did you mean `days`?",
    ]);
    expect(ofPublished(undefined)).toEqual([
      '`flows[0].steps[1].data` lacks "days"; expected everything that the event\'s payload requires.',
    ]);
  });

  it('arrive with anything where nothing is described', () => {
    const steps = [{ publish: 'strike.begun', data: { of: 'bakers' } }];
    const spec = specOf({ flows: [flowSpec({ steps })] });
    expect(checkContracts(spec, new Map([['strike.begun', {}]]))).toEqual([]);
  });
});

describe('expected events', () => {
  function ofExpected(expected: ExpectedEvent): string[] {
    const failures = [{ name: 'x', says: 'X.', steps: [], events: [expected], checks: [] }];
    return problems({ flows: [flowSpec({ events: [expected], failures })] });
  }

  it('hold what is promised', () => {
    expect(ofExpected({ event: 'orders.created', data: { record: { id: 'r-1' } } })).toEqual([]);
    expect(ofExpected({ event: 'orders.created', data: { record: {} } })).toEqual([]);
    expect(ofExpected('orders.created')).toEqual([]);
  });

  it('do not hold what is not promised, in flows and in failures', () => {
    const data = { record: { id: 'r-1', title: 'Rye' } };
    expect(ofExpected({ event: 'orders.created', data })).toEqual([
      "`flows[0].events[0].data.record.title` reads `record.title`, which the event's contract does not promise; expected one of: id, count, note.",
      "`flows[0].failures[0].events[0].data.record.title` reads `record.title`, which the event's contract does not promise; expected one of: id, count, note.",
    ]);
  });

  it('without a contract are not looked at', () => {
    expect(ofExpected({ event: 'orders.removed', data: { title: 'Rye' } })).toEqual([]);
  });
});
