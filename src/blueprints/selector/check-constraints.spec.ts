import { describe, expect, it } from 'vitest';
import { problemsOf } from './check-options.fixture';

describe('constraints', () => {
  it.each<[object, string]>([
    [
      { property: 'price' },
      '`constraints[0]` compares nothing; expected exactly one of: atLeast, atMost, equals, oneOf, covers.',
    ],
    [
      { property: 'price', atLeast: 1, atMost: 2 },
      '`constraints[0].atMost` stands beside `atLeast`; expected exactly one of: atLeast, atMost, equals, oneOf, covers.',
    ],
    [
      { property: 'speed', atLeast: 1 },
      '`constraints[0].property` is "speed", which is a choice; expected a number: price.',
    ],
    [
      { property: 'price', atLeast: { field: 'zone' } },
      '`constraints[0].atLeast.field` is "zone", which is a choice; expected a number: weight.',
    ],
    [
      { property: 'speed', equals: 'fastt' },
      '`constraints[0].equals` is "fastt"; expected one of: slow, fast. Did you mean `fast`?',
    ],
    [
      { property: 'speed', equals: { field: 'zone' } },
      '`constraints[0].equals.field` is "zone", which has no value in common with speed; expected a field with some of: slow, fast.',
    ],
    [
      { property: 'careful', equals: { field: 'note' } },
      '`constraints[0].equals.field` is "note", which is a text; expected a flag: fragile.',
    ],
    [
      { property: 'speed', oneOf: ['fast', 'sloww'] },
      '`constraints[0].oneOf[1]` is "sloww"; expected one of: slow, fast. Did you mean `slow`?',
    ],
    [
      { property: 'services', covers: { field: 'weight' } },
      '`constraints[0].covers.field` is "weight", which is a number; expected a list or text or choice: zone, extras, note.',
    ],
    [
      { property: 'price', atMost: 9, when: { field: 'zone' } },
      '`constraints[0].when` compares nothing; expected exactly one of: equals, atLeast, atMost.',
    ],
    [
      { property: 'price', atMost: 9, when: { field: 'zone', equals: 'city', atLeast: 1 } },
      '`constraints[0].when` has equals and atLeast; expected exactly one of: equals, atLeast, atMost.',
    ],
    [
      { property: 'price', atMost: 9, when: { field: 'weight', atLeast: 51 } },
      '`constraints[0].when.atLeast` is 51; expected at most 50.',
    ],
    [
      { property: 'price', atMost: 5 },
      '`constraints` leave one candidate at most in every request that was tried; expected two or more candidates for some request; show one such request in `examples`.',
    ],
    [
      { property: 'price', atMost: 1 },
      '`constraints` leave no candidate in every request that was tried; expected two or more candidates for some request; show one such request in `examples`.',
    ],
  ])('%j', async (constraint, problem) => {
    expect(await problemsOf({ constraints: [{ name: 'fits', ...constraint }] })).toEqual([problem]);
  });
});

describe('examples', () => {
  it('are complete requests', async () => {
    const request = { weight: 60, zone: 'city', extras: [], fragile: true };
    expect(await problemsOf({ examples: [{ id: 'a', request }] })).toEqual([
      '`examples[0].request.weight` is 60; expected at most 50.',
      '`examples[0].request.note` is missing; expected a text.',
    ]);
  });
});

describe('reactions', () => {
  const all = {
    ...{ id: 'id', weight: 'weight', zone: 'zone', extras: 'extras', fragile: 'fragile' },
    note: 'note',
  };

  it.each<[string, object, string]>([
    [
      'chose',
      all,
      '`reactions[0].do` is "chose"; expected one of: choose, chooseNext, setAvailability. Did you mean `choose`?',
    ],
    [
      'choose',
      { ...all, zone: { value: 'cty' } },
      '`reactions[0].with.zone.value` is "cty"; expected one of: city, country. Did you mean `city`?',
    ],
    [
      'chooseNext',
      { id: { value: 'a' } },
      "`reactions[0].with.id` is always the same; expected a path in the event's data.",
    ],
    [
      'setAvailability',
      { carrier: { value: 'swiftt' }, availability: 'state' },
      '`reactions[0].with.carrier.value` is "swiftt"; expected one of: swift, overland. Did you mean `swift`?',
    ],
    [
      'setAvailability',
      { carrier: 'name', availability: { value: 'limted' } },
      '`reactions[0].with.availability.value` is "limted"; expected one of: available, limited, unavailable. Did you mean `limited`?',
    ],
  ])('%s %j', async (operation, sources, problem) => {
    const reactions = [{ on: 'parcel.packed', do: operation, with: sources }];
    expect(await problemsOf({ reactions })).toEqual([problem]);
  });

  it('may not fix what nobody can serve', async () => {
    const constraints = [{ name: 'served', property: 'services', covers: { field: 'extras' } }];
    const reactions = [
      { on: 'parcel.packed', do: 'choose', with: { ...all, extras: { value: ['wings'] } } },
    ];
    expect(await problemsOf({ constraints, reactions })).toEqual([
      '`reactions[0].with` leaves no candidate in every request that was tried; expected values for which some candidate is eligible.',
    ]);
  });
});
