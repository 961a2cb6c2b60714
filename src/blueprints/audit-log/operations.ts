import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import type { Operation, Parameter, ParameterType, Reaction } from '../shared/reaction';
import { TYPE_FACTS } from './field-variables';
import { type AuditLogOptions, eventNames, type FieldType } from './options';
import { spelling } from './check-options';

/** What of an entry its event tells as well. */
const TOLD: readonly string[] = ['actor', 'action', 'subject', 'category', 'severity'];

/** What an audit log can do in answer to an event of another module. */
export function auditLogOperations(
  name: string,
  options: AuditLogOptions,
  sampleEntry: string,
): readonly Operation[] {
  const events = eventNames(name, options);
  return [
    {
      name: 'record',
      does: 'is recorded',
      parameters: parametersOf(options),
      // Named after the event, so that it is recorded once even when a restart forgot that it was handled.
      code: (given) =>
        [
          `const id = \`\${event.source} \${event.id}\`;`,
          `await service.record({ ${members(given)} }, { id, trace: { causedBy: event } });`,
        ].join('\n'),
      effect: events.recorded,
      expected: (given) => visible(given, options),
    },
    {
      name: 'close-segment',
      does: 'closes the segment',
      parameters: [],
      code: () => 'await service.closeSegment({ trace: { causedBy: event } });',
      before: `await service.record(${sampleEntry});`,
      effect: events['segment-closed'],
      expected: () => ({ segment: 1, entries: 1 }),
    },
  ];
}

const PARAMETER_OF: Readonly<Record<FieldType, ParameterType>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  time: 'string',
  texts: 'readonly string[]',
  data: 'Readonly<Record<string, unknown>>',
};

function parametersOf({ categories, severities, fields }: AuditLogOptions): Parameter[] {
  const [category] = categories;
  const [severity] = severities;
  return [
    { name: 'actor', type: 'string', required: true, sample: 'someone' },
    { name: 'action', type: 'string', required: true, sample: 'something.happened' },
    { name: 'subject', type: 'string', required: false, sample: 'something-7' },
    ...choice('category', category),
    ...choice('severity', severity),
    ...fields.map(({ name, type, required = false }) => ({
      name,
      type: PARAMETER_OF[type],
      required,
      sample: TYPE_FACTS[type].sample,
    })),
  ];
}

function choice(name: string, sample: string | undefined): Parameter[] {
  return sample === undefined ? [] : [{ name, type: 'string', required: true, sample }];
}

/** What the event shows of what the entry was given: neither fields of the module nor what was redacted. */
function visible(
  given: Readonly<Record<string, unknown>>,
  { redactions }: AuditLogOptions,
): Readonly<Record<string, unknown>> {
  const redacted = redactions.map(({ name }) => spelling(name));
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => TOLD.includes(name) && !redacted.includes(name)),
  );
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}

/** What {@link checkReactions} cannot know: words are chosen here and not by the event, and an event is one entry. */
export function checkRecording(
  reactions: readonly Reaction[],
  options: AuditLogOptions,
): DataProblem[] {
  return reactions.flatMap((reaction, index) => {
    if (reaction.do !== 'record') return [];
    const path = ['reactions', index] as const;
    return [
      ...wordProblems(reaction, [...path, 'with', 'category'], options.categories),
      ...wordProblems(reaction, [...path, 'with', 'severity'], options.severities),
      ...(isSecond(reaction, reactions.slice(0, index))
        ? [
            {
              path: [...path, 'on'],
              found: `is "${reaction.on}" again`,
              expected: 'one entry for an event',
            },
          ]
        : []),
    ];
  });
}

function isSecond(reaction: Reaction, earlier: readonly Reaction[]): boolean {
  return earlier.some((other) => other.do === 'record' && other.on === reaction.on);
}

function wordProblems(reaction: Reaction, path: DataPath, words: readonly string[]): DataProblem[] {
  const source = reaction.with[String(path.at(-1))];
  if (source === undefined || words.length === 0) return [];
  const expected = `an object with "value", which is one of: ${words.join(', ')}`;
  if (typeof source === 'string') return [{ path, found: `is the path "${source}"`, expected }];
  const { value } = source;
  if (typeof value !== 'string' || words.includes(value)) return [];
  return [notOneOf([...path, 'value'], `is "${value}"`, value, words)];
}
