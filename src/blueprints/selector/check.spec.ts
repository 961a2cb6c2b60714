import { describe, expect, it } from 'vitest';
import { CRITERIA, FIELDS, OVERLAND, problemsOf, PROPERTIES, SWIFT } from './check-options.fixture';

it('finds nothing wrong with what fits', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('names', () => {
  it.each<[object, string]>([
    [
      { candidate: 'request' },
      '`candidate` is "request", which means something else in the code; expected another noun, such as "request-option".',
    ],
    [
      { request: 'carrier' },
      '`request` is "carrier", as is `candidate`; expected a noun of its own.',
    ],
    [
      { fields: [...FIELDS, { name: 'id', type: 'text' }] },
      '`fields[5].name` is "id", which means something else; expected another name, such as "id-value".',
    ],
    [
      { fields: [...FIELDS, { name: 'zone', type: 'text' }] },
      '`fields[5].name` is "zone" again; expected a name of its own.',
    ],
    [
      { fields: [...FIELDS, { name: 'due', type: 'choice' }] },
      '`fields[5].values` is missing; expected a list of two or more.',
    ],
    [
      { fields: [...FIELDS, { name: 'due', type: 'text', values: ['a', 'b'] }] },
      '`fields[5].values` is there; expected it only beside "type": "choice".',
    ],
    [
      { fields: [...FIELDS, { name: 'due', type: 'text', min: 1 }] },
      '`fields[5].min` is there; expected it only beside "type": "number".',
    ],
    [
      { fields: [...FIELDS, { name: 'due', type: 'number', min: 1, max: 1 }] },
      '`fields[5].max` is 1; expected more than min, 1.',
    ],
    [
      { events: { exhausted: 'carrier-selector.chosen' } },
      '`events.exhausted` is "carrier-selector.chosen", the name of `chosen`; expected a name of its own.',
    ],
  ])('%j', async (changes, problem) => {
    expect(await problemsOf(changes)).toEqual([problem]);
  });

  it('of properties must be looked at', async () => {
    const candidates = [
      { name: 'swift', properties: { ...SWIFT, colour: 'red' } },
      { name: 'overland', properties: { ...OVERLAND, colour: 'blue' } },
    ];
    const properties = [...PROPERTIES, { name: 'colour', type: 'text' }];
    expect(await problemsOf({ candidates, properties })).toEqual([
      '`properties[4].name` is "colour", which nothing looks at; expected a property that a criterion or a constraint looks at.',
    ]);
  });
});

describe('candidates', () => {
  it.each<[object, string]>([
    [{ ...SWIFT, price: 'x' }, '`candidates[1].properties.price` is "x"; expected a number.'],
    [
      { ...SWIFT, speed: 'fastt' },
      '`candidates[1].properties.speed` is "fastt"; expected one of: slow, fast. Did you mean `fast`?',
    ],
    [
      { ...SWIFT, careful: 'yes' },
      '`candidates[1].properties.careful` is "yes"; expected true or false.',
    ],
    [
      { ...SWIFT, services: 'evening' },
      '`candidates[1].properties.services` is "evening"; expected a list of texts.',
    ],
    [
      { ...SWIFT, prices: 1 },
      '`candidates[1].properties.prices` is unknown; expected one of: price, speed, services, careful. Did you mean `price`?',
    ],
    [
      { price: 1, speed: 'fast', services: [] },
      '`candidates[1].properties.careful` is missing; expected true or false.',
    ],
  ])('%j', async (properties, problem) => {
    const candidates = [
      { name: 'swift', properties: SWIFT },
      { name: 'overland', properties },
    ];
    expect(await problemsOf({ candidates })).toEqual([problem]);
  });

  it('have names of their own', async () => {
    const candidates = [1, 2].map(() => ({ name: 'swift', properties: SWIFT }));
    expect(await problemsOf({ candidates })).toEqual([
      '`candidates[1].name` is "swift" again; expected a name of its own.',
    ]);
  });

  it('are as many as make a choice a real one', async () => {
    expect(await problemsOf({ confidence: { enough: 3 } })).toEqual([
      '`confidence.enough` is 3; expected at most 2, as many as there are candidates.',
    ]);
  });
});

describe('criteria', () => {
  it.each<[object, string]>([
    [
      {},
      '`criteria[3]` says nothing of points; expected exactly one of: scale, points, matrix, share, availability.',
    ],
    [
      { scale: { property: 'price', worst: 1, best: 2 }, availability: {} },
      '`criteria[3].availability` stands beside `scale`; expected exactly one of: scale, points, matrix, share, availability.',
    ],
    [
      { scale: { property: 'pice', worst: 1, best: 2 } },
      '`criteria[3].scale.property` is "pice"; expected one of: price, speed, services, careful. Did you mean `price`?',
    ],
    [
      { scale: { property: 'speed', worst: 1, best: 2 } },
      '`criteria[3].scale.property` is "speed", which is a choice; expected a number: price.',
    ],
    [
      { scale: { property: 'price', worst: 1, best: 1 } },
      '`criteria[3].scale.best` is 1; expected another than worst.',
    ],
    [
      { points: { property: 'speed', by: { slow: 1, fastt: 2, fast: 3 } } },
      '`criteria[3].points.by.fastt` is unknown; expected one of: slow, fast. Did you mean `fast`?',
    ],
    [
      { points: { property: 'careful', by: { yes: 1 } } },
      '`criteria[3].points.by.no` is missing; expected a row for each value.',
    ],
    [
      {
        matrix: {
          field: 'zone',
          property: 'speed',
          by: { city: { slow: 1, fast: 2 }, country: { slow: 1 } },
        },
      },
      '`criteria[3].matrix.by.country.fast` is missing; expected a row for each value.',
    ],
    [
      { share: { field: 'note', property: 'services' } },
      '`criteria[3].share.field` is "note", which is a text; expected a list: extras.',
    ],
    [
      { availability: {}, times: { field: 'fragile', by: { yes: 1 } } },
      '`criteria[3].times.by.no` is missing; expected a row for each value.',
    ],
  ])('%j', async (criterion, problem) => {
    const criteria = [...CRITERIA.slice(0, 3), { name: 'last', weight: 0.1, ...criterion }];
    expect(await problemsOf({ criteria })).toEqual([problem]);
  });

  it.each([
    [[0.5, 0.2, 0.2, 0.2], 1.1],
    [[0.5, 0.2, 0.2, 0.098], 0.998],
  ])('have weights that sum up: %j', async (weights, sum) => {
    const criteria = CRITERIA.map((one, index) => ({ ...one, weight: weights[index] }));
    expect(await problemsOf({ criteria })).toEqual([
      `\`criteria\` has weights whose sum is ${sum}; expected weights whose sum is 1.`,
    ]);
  });

  it('may have thirds as weights', async () => {
    const three = CRITERIA.filter(({ name }) => name !== 'extras');
    const criteria = three.map((one) => ({ ...one, weight: 0.333 }));
    const constraints = [{ name: 'served', property: 'services', covers: { field: 'extras' } }];
    const candidates = ['swift', 'overland'].map((name) => ({ name, properties: SWIFT }));
    expect(await problemsOf({ criteria, constraints, candidates })).toEqual([]);
  });
});
