import type { DataPath, DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import { eventsOf } from './events';
import { type AttributeOptions, EVENT_SLOTS, type SelectorOptions } from './options';
import { isFreeNoun } from './selector-names';

/** Every object has these already, so that none can tell whether a value of that name was given. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that can stand where the generated code has them, each but once. */
export function checkNames(options: SelectorOptions, module: string): DataProblem[] {
  const { fields, properties, candidates, criteria, constraints, examples } = options;
  return [
    ...checkNouns(options),
    ...checkKeys('fields', fields, ['id']),
    ...checkKeys('properties', properties, []),
    ...checkKeys('criteria', criteria, []),
    ...checkKeys('constraints', constraints, ['availability']),
    ...repeated(
      candidates.map(({ name }, index) => ({ name, path: ['candidates', index, 'name'] })),
    ),
    ...repeated(examples.map(({ id }, index) => ({ name: id, path: ['examples', index, 'id'] }))),
    ...checkAttributes('fields', fields),
    ...checkAttributes('properties', properties),
    ...checkEvents(options, module),
  ];
}

function checkNouns({ candidate, request }: SelectorOptions): DataProblem[] {
  if (!isFreeNoun(candidate)) {
    return [
      {
        path: ['candidate'],
        found: `is "${candidate}", which means something else in the code`,
        expected: `another noun, such as "${candidate}-option"`,
      },
    ];
  }
  if (candidate !== request) return [];
  const found = `is "${request}", as is \`candidate\``;
  return [{ path: ['request'], found, expected: 'a noun of its own' }];
}

interface Named {
  readonly name: string;
  readonly path: DataPath;
}

function checkKeys(
  list: string,
  all: readonly { readonly name: string }[],
  own: readonly string[],
): DataProblem[] {
  const taken = all.flatMap(({ name }, index) => {
    const key = camelCase(name);
    if (!own.includes(key) && !INHERITED.has(key)) return [];
    const found = `is "${name}", which means something else`;
    const expected = `another name, such as "${name}-value"`;
    return [{ path: [list, index, 'name'], found, expected }];
  });
  return [
    ...taken,
    ...repeated(all.map(({ name }, index) => ({ name, path: [list, index, 'name'] }))),
  ];
}

function repeated(all: readonly Named[]): DataProblem[] {
  return all.flatMap(({ name, path }, index) => {
    const other = all.slice(0, index).find((one) => camelCase(one.name) === camelCase(name));
    if (other === undefined) return [];
    const found = other.name === name ? `is "${name}" again` : `is "${name}", as is ${other.name}`;
    return [{ path, found, expected: 'a name of its own' }];
  });
}

/** Values belong to choices, bounds to numbers. */
function checkAttributes(list: string, attributes: readonly AttributeOptions[]): DataProblem[] {
  return attributes.flatMap(({ type, values, min, max }, index) => {
    const path = [list, index] as const;
    const isChoice = type === 'choice';
    const misplaced = (['min', 'max'] as const)
      .filter((key) => type !== 'number' && { min, max }[key] !== undefined)
      .map((key) => ({
        path: [...path, key],
        found: 'is there',
        expected: 'it only beside "type": "number"',
      }));
    return [
      ...misplaced,
      ...(isChoice && values === undefined
        ? [{ path: [...path, 'values'], found: 'is missing', expected: 'a list of two or more' }]
        : []),
      ...(!isChoice && values !== undefined
        ? [
            {
              path: [...path, 'values'],
              found: 'is there',
              expected: 'it only beside "type": "choice"',
            },
          ]
        : []),
      ...(min !== undefined && max !== undefined && max <= min
        ? [{ path: [...path, 'max'], found: `is ${max}`, expected: `more than min, ${min}` }]
        : []),
    ];
  });
}

function checkEvents(options: SelectorOptions, module: string): DataProblem[] {
  const events = eventsOf(module, options);
  return EVENT_SLOTS.flatMap((slot, index) => {
    const other = EVENT_SLOTS.slice(0, index).find((earlier) => events[earlier] === events[slot]);
    if (other === undefined) return [];
    const found = `is "${events[slot]}", the name of \`${other}\``;
    return [{ path: ['events', slot], found, expected: 'a name of its own' }];
  });
}
