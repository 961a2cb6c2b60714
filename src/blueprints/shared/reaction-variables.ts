import type { Operation, Reaction } from './reaction';

/** What the templates of `shared/files/reactions` read of one reaction. */
export interface ReactionVariables {
  readonly on: string;
  readonly operation: string;
  /** `create`; `create 2` when it is the second reaction that creates on this event: each gets it, so each has a name of its own. */
  readonly subscriber: string;
  /** `creates an intent` */
  readonly does: string;
  /** Statements of the handler. */
  readonly code: string;
  /** Whether these read the event's data. */
  readonly readsData: boolean;
  /** Statements of a test that go before. */
  readonly before: string;
  /** Code of an event's data that fits. */
  readonly sample: string;
  readonly effect: string;
  /** Code of what the published event holds at least. */
  readonly expected: string;
}

/** What a template needs to know of all of a module's reactions. */
export interface ReactionsVariables {
  readonly reactions: readonly ReactionVariables[];
  /** Type of the data that is read of each event, by the event's name, in the order of the reactions. */
  readonly incoming: readonly IncomingEvent[];
}

export interface IncomingEvent {
  readonly name: string;
  /** `{ readonly order: { readonly id: string } }` */
  readonly type: string;
  /** Operations that it leads to. */
  readonly operations: readonly string[];
}

/** Takes what {@link checkReactions} has nothing to say about. */
export function reactionVariables(
  reactions: readonly Reaction[],
  operations: readonly Operation[],
): ReactionsVariables {
  const known = reactions.map((reaction) => ({
    reaction,
    operation: operationOf(reaction, operations),
  }));
  const names = [...new Set(reactions.map(({ on }) => on))];
  return {
    reactions: known.map(({ reaction, operation }) => variablesOf(reaction, operation, known)),
    incoming: names.map((name) => {
      const answers = known.filter(({ reaction }) => reaction.on === name);
      return {
        name,
        type: typeText(fieldsOf(answers)),
        operations: [...new Set(answers.map(({ reaction }) => reaction.do))],
      };
    }),
  };
}

interface Known {
  readonly reaction: Reaction;
  readonly operation: Operation;
}

function operationOf(reaction: Reaction, operations: readonly Operation[]): Operation {
  const found = operations.find(({ name }) => name === reaction.do);
  if (found === undefined) throw new Error(`${reaction.do} was checked and is no operation.`);
  return found;
}

function variablesOf(
  reaction: Reaction,
  operation: Operation,
  all: readonly Known[],
): ReactionVariables {
  const entries = Object.entries(reaction.with);
  const { before = '' } = operation;
  const code = Object.fromEntries(
    entries.map(([name, source]) => [
      name,
      typeof source === 'string' ? accessText(source) : JSON.stringify(source.value),
    ]),
  );
  const sample = sampleData(fieldsOf(all.filter(({ reaction: { on } }) => on === reaction.on)));
  // Two parameters may be read from one field: what counts is what the event holds.
  const values = Object.fromEntries(
    entries.map(([name, source]) => [
      name,
      typeof source === 'string' ? valueAt(sample, source.split('.')) : source.value,
    ]),
  );
  return {
    on: reaction.on,
    operation: operation.name,
    subscriber: subscriberName(reaction, all),
    does: operation.does,
    code: operation.code(code),
    readsData: entries.some(([, source]) => typeof source === 'string'),
    before: typeof before === 'function' ? before(values) : before,
    sample: JSON.stringify(sample),
    effect: operation.effect,
    expected: JSON.stringify(operation.expected(values)),
  };
}

function subscriberName(reaction: Reaction, all: readonly Known[]): string {
  const alike = all.filter(
    ({ reaction: other }) => other.on === reaction.on && other.do === reaction.do,
  );
  const index = alike.findIndex((known) => known.reaction === reaction);
  return index === 0 ? reaction.do : `${reaction.do} ${index + 1}`;
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
}

/** `data.order.id`; names that are no identifiers stand in brackets. */
function accessText(field: string): string {
  return field
    .split('.')
    .reduce(
      (text, key) => (isIdentifier(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`),
      'data',
    );
}

interface Leaf {
  readonly type: string;
  readonly sample: unknown;
}

type Fields = Map<string, Fields | Leaf>;

function fieldsOf(answers: readonly Known[]): Fields {
  const fields: Fields = new Map();
  for (const { reaction, operation } of answers) {
    for (const { name, type, sample } of operation.parameters) {
      const source = reaction.with[name];
      if (typeof source === 'string') addField(fields, source.split('.'), { type, sample });
    }
  }
  return fields;
}

function addField(fields: Fields, [key = '', ...rest]: readonly string[], leaf: Leaf): void {
  if (rest.length === 0) {
    fields.set(key, leaf);
    return;
  }
  const below = fields.get(key);
  const inner: Fields = below instanceof Map ? below : new Map<string, Fields | Leaf>();
  fields.set(key, inner);
  addField(inner, rest, leaf);
}

function typeText(fields: Fields): string {
  const members = [...fields].map(([key, value]) => {
    const name = isIdentifier(key) ? key : JSON.stringify(key);
    return `readonly ${name}: ${value instanceof Map ? typeText(value) : value.type}`;
  });
  return members.length === 0 ? 'object' : `{ ${members.join('; ')} }`;
}

function sampleData(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    [...fields].map(([key, value]) => [
      key,
      value instanceof Map ? sampleData(value) : value.sample,
    ]),
  );
}

function isIdentifier(key: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(key);
}
