import type { BlueprintContext } from '../blueprint';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { checkReactions } from '../shared/check-reactions';
import { isValueOf, type Value } from '../workflow/conditions';
import { checkFields } from '../workflow/check-fields';
import { repeatedNames, unknownName } from '../workflow/problems';
import type { FieldOptions } from '../workflow/options';
import { checkDuration, checkPlatforms } from './check-platforms';
import { eventNames, EVENT_SLOTS } from './events';
import { type Gateway, gatewayOf, milliseconds } from './gateway';
import { clashes, gatewayNames } from './gateway-names';
import { gatewayOperations, WISHES } from './operations';
import type { GatewayOptions } from './options';
import { PLACEHOLDER, PLACEHOLDERS } from './samples';
import { EXCHANGE, SESSION } from './words';

/** What the schema cannot say of a gateway's options. */
export function checkGateway(options: GatewayOptions, { name }: BlueprintContext): DataProblem[] {
  const gateway = gatewayOf(options);
  const fields = [
    ...checkRequest(options.fields),
    ...checkClosing(options),
    ...checkReceipt(options),
  ];
  const structure = [
    ...checkSubject(options, name),
    ...fields,
    // Limits are held against fields, which have to make sense.
    ...(fields.length > 0 ? [] : checkPlatforms(options, gateway)),
    ...checkResilience(options),
    ...checkEvents(options, name),
  ];
  return structure.length > 0 ? structure : checkAnswers(options, gateway, name);
}

function checkSubject({ subject }: GatewayOptions, name: string): DataProblem[] {
  const names = gatewayNames(name, subject);
  if (!clashes(names)) return [];
  const expected = `a word whose names in the code are not those of the module, ${names.className}`;
  return [{ path: ['subject'], found: `is "${subject}"`, expected }];
}

function checkRequest(fields: readonly FieldOptions[]): DataProblem[] {
  return [
    ...checkFields({ fields, questions: [], transitions: [] }),
    ...fields.flatMap(({ name }, index) =>
      WISHES.some((wish) => wish === name) ? [reserved(name, ['fields', index, 'name'])] : [],
    ),
  ];
}

function checkClosing({ kind, closing = [] }: GatewayOptions): DataProblem[] {
  if (kind === 'exchange' && closing.length > 0) {
    const expected = 'it only beside "kind": "session"';
    return [{ path: ['closing'], found: 'is there', expected }];
  }
  return checkFields({ fields: closing, questions: [], transitions: [] }).map((problem) => ({
    ...problem,
    path: ['closing', ...problem.path.slice(1)],
  }));
}

/** Names that would be taken for something else, and what stands in braces. */
function checkReceipt({ receipt }: GatewayOptions): DataProblem[] {
  const names = receipt.map(({ name }, index) => ({ name, path: ['receipt', index, 'name'] }));
  return [
    ...repeatedNames(names, 'a name of its own'),
    ...names
      .filter(({ name }) => name === 'fault' || name in Object.prototype)
      .map(({ name, path }) => reserved(name, path)),
    ...receipt.flatMap(({ template }, index) =>
      [...template.matchAll(PLACEHOLDER)].flatMap(([, key = '']) =>
        unknownName(['receipt', index, 'template'], key, PLACEHOLDERS).map((problem) => ({
          ...problem,
          found: `has "{${key}}"`,
        })),
      ),
    ),
  ];
}

function reserved(name: string, path: DataPath): DataProblem {
  const found = `is "${name}", which means something else`;
  return { path, found, expected: `another name, such as "${name}Value"` };
}

function checkResilience({ resilience }: GatewayOptions): DataProblem[] {
  const { firstDelay, maxDelay, timeout, breaker } = resilience;
  const path = ['resilience'];
  return [
    ...checkDuration(firstDelay, [...path, 'firstDelay']),
    ...checkDuration(maxDelay, [...path, 'maxDelay']),
    ...checkDuration(timeout, [...path, 'timeout']),
    ...checkDuration(breaker.within, [...path, 'breaker', 'within']),
    ...checkDuration(breaker.halfOpenAfter, [...path, 'breaker', 'halfOpenAfter']),
    ...(milliseconds(maxDelay) < milliseconds(firstDelay)
      ? [
          {
            path: [...path, 'maxDelay'],
            found: `is ${maxDelay}`,
            expected: `at least firstDelay, ${firstDelay}`,
          },
        ]
      : []),
  ];
}

function checkEvents(options: GatewayOptions, name: string): DataProblem[] {
  const slots = EVENT_SLOTS[options.kind];
  const named = [...eventNames(options, name)].map(([slot, event]) => ({
    name: event,
    path: ['events', slot],
  }));
  return [
    ...Object.keys(options.events)
      .flatMap((slot) => unknownName(['events', slot], slot, slots))
      .map((problem) => ({ ...problem, found: 'is unknown' })),
    ...repeatedNames(named, 'a name that no other event has'),
  ];
}

function checkAnswers(options: GatewayOptions, gateway: Gateway, name: string): DataProblem[] {
  const { reactions } = options;
  const events = eventNames(options, name);
  const names = gatewayNames(name, options.subject);
  const words = gateway.isSession ? SESSION : EXCHANGE;
  const operations = gatewayOperations(gateway, names, words, events);
  const problems = checkReactions(reactions, operations, [...events.values()]);
  if (problems.length > 0) return problems;
  return reactions.flatMap(({ do: operation, with: sources }, index) => {
    const path = ['reactions', index, 'with'] as const;
    const fields = operation === 'close' ? gateway.closing : gateway.fields;
    return [
      ...('only' in sources && !('platform' in sources)
        ? [{ path, found: 'has only "only"', expected: '"platform" beside it' }]
        : []),
      ...Object.entries(sources).flatMap(([key, source]) => {
        if (typeof source === 'string') return [];
        const place = [...path, key, 'value'];
        if (key === 'id') return [alwaysTheSame(place)];
        if (key === 'platform') return unknownPlatforms([source.value], place, gateway);
        if (key === 'alternatives') return unknownPlatforms(source.value, place, gateway);
        const field = fields.find((one) => one.name === key);
        if (field === undefined || isValueOf(field, source.value as Value)) return [];
        const found = `is ${JSON.stringify(source.value)}`;
        return [{ path: place, found, expected: `a value that "${key}" may have` }];
      }),
    ];
  });
}

/** What always has one identifier is done once and never again. */
function alwaysTheSame(path: DataPath): DataProblem {
  return { path, found: 'is always the same', expected: "a path in the event's data" };
}

function unknownPlatforms(values: unknown, path: DataPath, { platforms }: Gateway): DataProblem[] {
  const names = platforms.map(({ name }) => name);
  return (values as readonly string[]).flatMap((value) => unknownName(path, value, names));
}
