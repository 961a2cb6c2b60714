import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { type Operation, type Parameter, PARAMETER_TYPES, type Reaction } from './reaction';

/**
 * What the schema cannot say of reactions: that operations and parameters exist, that none is missing, and that two
 * reactions do not take one field for two things.
 *
 * @param own Events that the module publishes itself; to answer them would never end.
 */
export function checkReactions(
  reactions: readonly Reaction[],
  operations: readonly Operation[],
  own: readonly string[],
): DataProblem[] {
  return [
    ...reactions.flatMap((reaction, index) => checkOne(reaction, index, operations, own)),
    ...clashingFields(reactions, operations),
  ];
}

function checkOne(
  reaction: Reaction,
  index: number,
  operations: readonly Operation[],
  own: readonly string[],
): DataProblem[] {
  const path = ['reactions', index] as const;
  const circle: DataProblem[] = own.includes(reaction.on)
    ? [
        {
          path: [...path, 'on'],
          found: `is "${reaction.on}"`,
          expected: 'an event of another module',
        },
      ]
    : [];
  const operation = operations.find(({ name }) => name === reaction.do);
  if (operation !== undefined) return [...circle, ...checkParameters(reaction, path, operation)];
  const names = operations.map(({ name }) => name);
  return [...circle, notOneOf([...path, 'do'], `is "${reaction.do}"`, reaction.do, names)];
}

function checkParameters(
  reaction: Reaction,
  path: DataPath,
  { name: operation, parameters }: Operation,
): DataProblem[] {
  const names = parameters.map(({ name }) => name);
  const unknown = Object.keys(reaction.with)
    .filter((given) => !names.includes(given))
    .map((given) => notOneOf([...path, 'with', given], 'is unknown', given, names));
  const missing = parameters
    .filter(({ name, required }) => required && !(name in reaction.with))
    .map(({ name, type }) => ({
      path: [...path, 'with', name],
      found: 'is missing',
      expected: `where \`${operation}\` gets its ${name} from (${type}), such as "${name}"`,
    }));
  return [...unknown, ...missing, ...wrongValues(reaction, path, parameters)];
}

function wrongValues(
  reaction: Reaction,
  path: DataPath,
  parameters: readonly Parameter[],
): DataProblem[] {
  return parameters.flatMap(({ name, type, accepts }) => {
    const source = reaction.with[name];
    if (typeof source !== 'object') return [];
    const hasType = PARAMETER_TYPES[type](source.value);
    if (hasType && accepts?.test(source.value) !== false) return [];
    const found = `is ${JSON.stringify(source.value)}`;
    const expected = hasType && accepts !== undefined ? accepts.inWords : type;
    return [{ path: [...path, 'with', name, 'value'], found, expected }];
  });
}

interface Read {
  readonly path: DataPath;
  readonly event: string;
  readonly field: string;
  readonly type: string;
}

/** One field of one event has one type, and is either a value or something that holds values. */
function clashingFields(
  reactions: readonly Reaction[],
  operations: readonly Operation[],
): DataProblem[] {
  const reads = reactions.flatMap((reaction, index) =>
    readsOf(reaction, ['reactions', index, 'with'], operations),
  );
  return reads.flatMap((read, index) => {
    const other = reads.slice(0, index).find((earlier) => clash(earlier, read));
    if (other === undefined) return [];
    const found = `is "${read.field}", which is ${other.type} in another reaction to ${read.event}`;
    return [{ path: read.path, found, expected: `a field that holds ${read.type}` }];
  });
}

function clash(one: Read, two: Read): boolean {
  if (one.event !== two.event) return false;
  if (one.field === two.field) return one.type !== two.type;
  return one.field.startsWith(`${two.field}.`) || two.field.startsWith(`${one.field}.`);
}

function readsOf(reaction: Reaction, path: DataPath, operations: readonly Operation[]): Read[] {
  const { parameters = [] as readonly Parameter[] } =
    operations.find(({ name }) => name === reaction.do) ?? {};
  return Object.entries(reaction.with).flatMap(([name, source]) => {
    const type = parameters.find((parameter) => parameter.name === name)?.type;
    if (typeof source !== 'string' || type === undefined) return [];
    return [{ path: [...path, name], event: reaction.on, field: source, type }];
  });
}
