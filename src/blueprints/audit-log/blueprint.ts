import type { Blueprint, BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { budgets } from '../shared/budgets';
import { checkReactions } from '../shared/check-reactions';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { auditLogNames, type AuditLogNames } from './audit-log-names';
import { checkOptions, spelling } from './check-options';
import {
  basics,
  demoVariables,
  type DemoVariables,
  membersText,
  placeOf,
  requiredFields,
} from './demo-variables';
import { PSEUDONYM_KEY, redactedValue } from './expected-chain';
import { filterVariables, sampleVariables } from './entry-variables';
import type { FieldVariables } from './field-variables';
import { auditLogOperations, checkRecording } from './operations';
import {
  type AuditLogOptions,
  eventNames,
  type EventSlot,
  type HashAlgorithm,
  type RedactionRule,
  slotsOf,
} from './options';
import { partPrefix } from '../shared/part-prefix';
import { commentText } from '../shared/words';

/** What the templates of an audit log read. */
export interface AuditLogVariables
  extends AuditLogNames, DemoVariables, ReactionsVariables, Readonly<Record<string, unknown>> {
  readonly fields: readonly FieldVariables[];
  readonly redactions: readonly RedactionVariables[];
  readonly events: Readonly<Record<EventSlot, string>>;
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
}

/** What the templates read of a redaction. */
export interface RedactionVariables {
  readonly name: string;
  readonly rule: RedactionRule;
  /** The name as redactions compare it. */
  readonly spelling: string;
  /** Whether it stands in a field of that name, and not inside data. */
  readonly isField: boolean;
  /** The field in which it stands. */
  readonly field: string;
  /** What is written instead of `swordfish-4711`. */
  readonly kept: string;
}

/** Keeps acts in a chain of hashes that shows when someone tampers with it. */
export const auditLogBlueprint: Blueprint<AuditLogOptions> = {
  name: 'audit-log',
  folder: __dirname,
  description:
    'Records acts in a chain of hashes: segments, redaction, filters, retention, and a verification that finds the first break.',
  check: (options, { name }) => {
    const slots = slotsOf(options).map((slot) => eventNames(name, options)[slot]);
    const operations = auditLogOperations(name, options, '{}');
    return [
      ...checkOptions(name, options),
      ...checkReactions(options.reactions, operations, slots),
      ...checkRecording(options.reactions, options),
    ];
  },
  plan: (context, options) => {
    const variables = auditLogVariables(context, options);
    return {
      variables,
      features: featuresOf(options),
      publishes: slotsOf(options).map((slot) => variables.events[slot]),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets(limitsOf(options)),
      usesKernel: true,
    };
  },
};

/** Each field is checked, redacted and hashed. */
function limitsOf({ fields }: AuditLogOptions): Record<string, number> {
  const { length } = fields;
  return { record: 40 + 3 * length, list: 5 + length / 5, verify: 300 + 10 * length };
}

function featuresOf({ fields, reactions, redactions, retentionDays }: AuditLogOptions): string[] {
  return [
    'contract-check',
    ...(fields.some(({ type }) => type === 'data') ? ['data'] : []),
    ...(redactions.length > 0 ? ['redaction'] : []),
    ...(retentionDays > 0 ? ['retention'] : []),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}

const HASH_LENGTHS: Readonly<Record<HashAlgorithm, number>> = {
  sha256: 64,
  sha384: 96,
  sha512: 128,
  'sha3-256': 64,
  'sha3-512': 128,
  blake2b512: 128,
};

function auditLogVariables(context: BlueprintContext, options: AuditLogOptions): AuditLogVariables {
  const { name } = context;
  const told = { ...basics('alice', 0, options), ...requiredFields(options) };
  const call = `{ ${membersText(told)} }`;
  return {
    ...contextVariables(context),
    ...auditLogNames(name),
    ...demoVariables(context, options),
    ...reactionVariables(options.reactions, auditLogOperations(name, options, call)),
    ...eventVariables(name, options),
    ...redactionVariables(options),
    ...chainVariables(options),
    ...filterVariables(options),
    ...sampleVariables(context, options, told),
    part: partPrefix(name, __dirname),
    sampleCall: call,
    sampleActor: 'alice',
    sampleAction: basics('alice', 0, options)['action'],
  };
}

/** What templates read of the module itself. */
function contextVariables(context: BlueprintContext): Readonly<Record<string, unknown>> {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  return {
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    reachesPrototype: milestone !== 'poc',
    reachesMvp: milestone === 'mvp',
    today,
  };
}

function eventVariables(
  name: string,
  options: AuditLogOptions,
): Pick<AuditLogVariables, 'events'> & Readonly<Record<string, unknown>> {
  const events = eventNames(name, options);
  return {
    events,
    // Contracts are called after them.
    recordedEvent: events.recorded,
    segmentClosedEvent: events['segment-closed'],
    tamperingDetectedEvent: events['tampering-detected'],
    segmentsDroppedEvent: events['segments-dropped'],
  };
}

function redactionVariables(
  options: AuditLogOptions,
): Pick<AuditLogVariables, 'redactions'> & Readonly<Record<string, unknown>> {
  const { redactions } = options;
  return {
    redactions: redactions.map((one) => ({
      ...one,
      spelling: spelling(one.name),
      isField: spelling(placeOf(one, options)) === spelling(one.name),
      field: placeOf(one, options),
      kept: redactedValue(one.rule, 'swordfish-4711'),
    })),
    hasRedaction: redactions.length > 0,
    hasPseudonyms: redactions.some(({ rule }) => rule === 'pseudonym'),
    pseudonymKey: PSEUDONYM_KEY,
  };
}

function chainVariables(options: AuditLogOptions): Readonly<Record<string, unknown>> {
  const { categories, severities, hash, segmentSize, retentionDays } = options;
  return {
    categories,
    severities,
    // Names of the words that an entry must have.
    toldWords: [
      ...(categories.length > 0 ? ['category'] : []),
      ...(severities.length > 0 ? ['severity'] : []),
    ],
    hash,
    hashLength: HASH_LENGTHS[hash],
    segmentSize,
    segmentSizeCode: separated(segmentSize),
    retentionDays,
    retentionDaysCode: separated(retentionDays),
    hasRetention: retentionDays > 0,
  };
}

/** `10_000` */
function separated(number: number): string {
  return number.toLocaleString('en-US').replaceAll(',', number > 9999 ? '_' : '');
}
