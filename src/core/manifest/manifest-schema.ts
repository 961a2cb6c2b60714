import * as v from 'valibot';
import {
  BUDGET_METRICS,
  BUDGET_UNITS,
  COVERAGE_METRICS,
  MANIFEST_KINDS,
  MILESTONES,
  type BudgetMetric,
  type BudgetUnit,
} from './manifest';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const EVENT = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)+$/;
const RELATIVE_PATH = /^(?!\/|[A-Za-z]:)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\0]+$/;

const text = (expected: string) =>
  v.pipe(
    v.string(expected),
    v.check((value) => value.trim() !== '', expected),
  );

const kebab = v.pipe(
  v.string('a kebab-case name such as "intent-log"'),
  v.maxLength(64, 'at most 64 characters'),
  v.regex(KEBAB, 'a kebab-case name such as "intent-log"'),
);

const KINDS = `one of ${MANIFEST_KINDS.join(', ')}`;

const moduleNames = v.pipe(
  v.array(kebab, 'a list of names of modules'),
  v.minLength(1, 'at least one name of a module'),
  v.check((names) => new Set(names).size === names.length, 'each module once'),
);

const eventName = v.pipe(
  v.string('an event name such as "intent-log.created"'),
  v.regex(EVENT, 'an event name such as "intent-log.created"'),
);

const eventNames = v.pipe(
  v.array(eventName, 'a list of event names'),
  v.check((names) => new Set(names).size === names.length, 'each event once'),
);

const path = v.pipe(
  v.string('a relative path with forward slashes'),
  v.regex(RELATIVE_PATH, 'a relative path with forward slashes and without ".."'),
);

const percent = v.pipe(
  v.number('a number from 0 to 100'),
  v.minValue(0, 'a number from 0 to 100'),
  v.maxValue(100, 'a number from 0 to 100'),
);

const events = v.strictObject(
  {
    publishes: v.optional(eventNames, []),
    subscribes: v.optional(eventNames, []),
    versions: v.exactOptional(
      v.record(
        eventName,
        text('a range of versions such as "^1.2.0"'),
        'an object of ranges by event',
      ),
    ),
  },
  'an object with "publishes" and "subscribes"',
);

const noEventNames = v.pipe(
  eventNames,
  v.maxLength(0, 'an empty list, because the events belong to the modules'),
);

const noEvents = v.strictObject(
  { publishes: v.optional(noEventNames, []), subscribes: v.optional(noEventNames, []) },
  'an object with "publishes" and "subscribes"',
);

const coverage = v.strictObject(
  {
    ...v.entriesFromList(COVERAGE_METRICS, v.exactOptional(percent)),
    reason: v.exactOptional(text('a sentence that says why')),
  },
  'an object of metrics in percent, with a "reason" when one is below the milestone\'s bar',
);

const LINES = 'a whole number of lines, at least 1';

const documents = v.strictObject(
  { lines: v.pipe(v.number(LINES), v.integer(LINES), v.minValue(1, LINES)) },
  'an object with "lines"',
);

/** In what each is told but for `reference`, which all of them may be. */
const OWN_UNITS: Readonly<Record<BudgetMetric, BudgetUnit>> = {
  p50: 'ms',
  p95: 'ms',
  throughput: 'per-second',
  allocations: 'bytes',
};

const budget = v.pipe(
  v.strictObject(
    {
      operation: text('the name of an operation such as "create"'),
      metric: v.picklist(BUDGET_METRICS, `one of ${BUDGET_METRICS.join(', ')}`),
      limit: v.pipe(v.number('a number above 0'), v.gtValue(0, 'a number above 0')),
      unit: v.optional(v.picklist(BUDGET_UNITS, `one of ${BUDGET_UNITS.join(', ')}`), 'reference'),
    },
    'an object with "operation", "metric" and "limit"',
  ),
  v.check(
    ({ metric, unit }) => unit === 'reference' || unit === OWN_UNITS[metric],
    'a unit of the metric: "reference", or "ms" for a time, "per-second" for a throughput, "bytes" for allocations',
  ),
);

const budgets = v.array(budget, 'a list of budgets');

const exemption = v.strictObject(
  { rule: kebab, file: path, reason: text('a sentence that says why') },
  'an object with "rule", "file" and "reason"',
);

const $schema = v.exactOptional(v.string('a path or address of the JSON Schema'));
const purpose = text('one sentence that says what the module is for');
const milestone = v.optional(v.picklist(MILESTONES, `one of ${MILESTONES.join(', ')}`), 'poc');

const common = {
  coverage: v.optional(coverage, {}),
  documents: v.exactOptional(documents),
  references: v.optional(v.array(path, 'a list of paths from the workspace root'), []),
  inputs: v.optional(v.array(path, 'a list of paths from the workspace root'), []),
  budgets: v.optional(budgets, []),
  exemptions: v.optional(v.array(exemption, 'a list of exemptions'), []),
};

const moduleSchema = v.strictObject(
  {
    $schema,
    kind: v.optional(v.literal('module', KINDS), 'module'),
    name: kebab,
    domain: kebab,
    purpose,
    blueprint: v.exactOptional(kebab),
    options: v.exactOptional(
      v.record(v.string(), v.unknown(), 'an object with options of the blueprint'),
    ),
    milestone,
    events: v.optional(events, {}),
    ...common,
  },
  'an object',
);

const ecosystemSchema = v.strictObject(
  {
    $schema,
    kind: v.literal('ecosystem', KINDS),
    name: kebab,
    purpose,
    modules: moduleNames,
    milestone,
    events: v.optional(noEvents, {}),
    ...common,
  },
  'an object',
);

/**
 * Shape of the `wsp.json` of each kind; issue messages say what was expected there.
 * `schemas/wsp.schema.json` is the same for editors.
 */
export const MANIFEST_SCHEMAS = { module: moduleSchema, ecosystem: ecosystemSchema } as const;

export type ManifestSchema = (typeof MANIFEST_SCHEMAS)[keyof typeof MANIFEST_SCHEMAS];
