import { notOneOf } from '../../core/options/not-one-of';
import type { DataProblem } from '../../core/options/problem';
import { type AuditLogOptions, type EventSlot, eventNames, slotsOf } from './options';

/** What every entry and every query has of its own. */
export const FIXED_NAMES: readonly string[] = [
  'action',
  'actor',
  'category',
  'correlationId',
  'cursor',
  'from',
  'hash',
  'id',
  'kind',
  'limit',
  'order',
  'position',
  'previousHash',
  'recordedAt',
  'segment',
  'sequence',
  'severity',
  'subject',
  'until',
];

/** What every object of JavaScript has of its own. */
const OBJECT_NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
];

/** What the schema cannot say of an audit log's own options. */
export function checkOptions(name: string, options: AuditLogOptions): DataProblem[] {
  return [
    ...repeated(options.categories, (index) => ['categories', index]),
    ...repeated(options.severities, (index) => ['severities', index]),
    ...repeated(
      options.fields.map((field) => field.name),
      (index) => ['fields', index, 'name'],
    ),
    ...repeated(
      options.redactions.map((redaction) => spelling(redaction.name)),
      (index) => ['redactions', index, 'name'],
    ),
    ...takenNames(options),
    ...unsearchable(options),
    ...redactionProblems(options),
    ...eventProblems(name, options),
  ];
}

/** How a redaction compares names: `apiKey`, `api_key` and `API-KEY` are one. */
export function spelling(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function repeated(
  values: readonly string[],
  pathOf: (index: number) => DataProblem['path'],
): DataProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: pathOf(index), found: `is "${value}" again`, expected: 'each only once' }],
  );
}

function takenNames({ fields }: AuditLogOptions): DataProblem[] {
  return fields.flatMap(({ name }, index) => {
    const owner = FIXED_NAMES.includes(name)
      ? 'every entry or query has of its own'
      : 'every object has of its own';
    if (![...FIXED_NAMES, ...OBJECT_NAMES].includes(name)) return [];
    const found = `is "${name}", which ${owner}`;
    return [{ path: ['fields', index, 'name'], found, expected: 'another name' }];
  });
}

function unsearchable({ fields }: AuditLogOptions): DataProblem[] {
  return fields.flatMap(({ type, filter }, index) =>
    type === 'data' && filter === true
      ? [
          {
            path: ['fields', index, 'filter'],
            found: 'is true for data',
            expected: 'false, or a field of another type',
          },
        ]
      : [],
  );
}

function redactionProblems(options: AuditLogOptions): DataProblem[] {
  return options.redactions.flatMap(({ name, rule }, index) => {
    const path = ['redactions', index] as const;
    const field = options.fields.find((one) => spelling(one.name) === spelling(name));
    if (field !== undefined && field.type !== 'text') {
      const found = `is "${name}", which holds ${field.type}`;
      return [
        {
          path: [...path, 'name'],
          found,
          expected: 'a field of the type text, or a key inside data',
        },
      ];
    }
    if (rule !== 'pseudonym' && (isNamed(name, ['actor', 'subject']) || field?.filter === true)) {
      const found = `is "${rule}", and entries are found by \`${name}\``;
      return [
        { path: [...path, 'rule'], found, expected: '"pseudonym", which keeps equals equal' },
      ];
    }
    return field === undefined ? unknownName(options, name, index) : [];
  });
}

function unknownName({ fields }: AuditLogOptions, name: string, index: number): DataProblem[] {
  if (isNamed(name, ['actor', 'subject'])) return [];
  const path = ['redactions', index, 'name'];
  if (isNamed(name, FIXED_NAMES)) {
    const found = `is "${name}", which has to stay as it is`;
    return [{ path, found, expected: 'actor, subject, a field, or a key inside data' }];
  }
  if (fields.some(({ type }) => type === 'data')) return [];
  const names = [
    'actor',
    'subject',
    ...fields.filter(({ type }) => type === 'text').map((field) => field.name),
  ];
  return [notOneOf(path, `is "${name}", which no entry has`, name, names)];
}

function isNamed(name: string, names: readonly string[]): boolean {
  return names.map(spelling).includes(spelling(name));
}

function eventProblems(name: string, options: AuditLogOptions): DataProblem[] {
  const slots = slotsOf(options);
  const names = eventNames(name, options);
  return (Object.keys(options.events) as EventSlot[]).flatMap((slot) => {
    const path = ['events', slot];
    const event = names[slot];
    if (!slots.includes(slot)) {
      const found = 'is named, and without a retention nothing is dropped';
      return [{ path, found, expected: 'no name, or `retentionDays` of 1 or more' }];
    }
    const other = slots.find((one) => one !== slot && names[one] === event);
    if (other === undefined) return [];
    const found = `is "${event}", which is the name of \`${other}\` as well`;
    return [{ path, found, expected: 'a name of its own' }];
  });
}
