import type { BlueprintContext } from '../blueprint';
import { spelling } from './check-options';
import {
  type Content,
  expectedChain,
  type ExpectedRecord,
  redactedContent,
} from './expected-chain';
import { TYPE_FACTS } from './field-variables';
import type { AuditLogOptions, RedactionOption } from './options';

/** What the templates know of the demo's acts, and of what must come of them. */
export interface DemoVariables {
  /** Code of the fields that every entry must have, as members of an object; may be empty. */
  readonly requiredMembers: string;
  /** Code of each act, without the required fields. */
  readonly acts: readonly string[];
  /** What the demo says. */
  readonly demoLines: readonly string[];
  /** The beginning of the hash at the end of the demo's chain. */
  readonly demoHead: string;
  /** What the demo hides, if anything. */
  readonly hiding: Hiding | undefined;
}

/** A part of an entry that is redacted. */
export interface Hiding {
  /** The field of the entry in which it stands. */
  readonly field: string;
  /** Code of the field as it is told. */
  readonly told: string;
  /** The field as it is written, in JSON. */
  readonly kept: string;
}

/** What is recorded in demos, tests and examples. */
const PEOPLE = ['alice', 'bob', 'alice', 'carol'];
const ACTIONS = ['open', 'approve', 'review', 'close'];
const SUBJECTS = ['case-1', 'case-1', 'case-2', 'case-2'];
const SECRET = 'swordfish-4711';
export const START = '2026-01-01T00:00:00.000Z';

export const DEMO_SEGMENT_SIZE = 3;

export function demoVariables(
  { domain, name }: BlueprintContext,
  options: AuditLogOptions,
): DemoVariables {
  const required = requiredFields(options);
  const hidden = hiddenField(options);
  const acts = PEOPLE.map((actor, index) => ({
    ...basics(actor, index, options),
    ...(index === 1 ? hidden : {}),
  }));
  const contents = acts.map((act) => redactedContent({ ...required, ...act }, options));
  const chain = expectedChain(contents, {
    source: `/${domain}/${name}`,
    hash: options.hash,
    segmentSize: DEMO_SEGMENT_SIZE,
    at: START,
  });
  const demoHead = chain.at(-1)?.hash.slice(0, 16) ?? '';
  const hiding = hidingOf(acts[1] ?? {}, contents[1] ?? {}, options);
  return {
    requiredMembers: membersText(required),
    acts: acts.map((act) => `{ ${membersText(act)} }`),
    demoLines: [
      ...chain.filter(({ kind }) => kind === 'entry').map(recordedLine),
      ...(hiding === undefined ? [] : [`told: ${hiding.told}`, `kept: ${hiding.kept}`]),
      `head: 5 ${demoHead}`,
      ...TAMPERING_LINES,
      ...(options.retentionDays > 0 ? ['dropped: 3 entries, the rest is intact: true'] : []),
      eventsLine(options),
    ],
    demoHead,
    hiding,
  };
}

const TAMPERING_LINES: readonly string[] = [
  'untouched: The chain holds.',
  'changed: Record 2 is not what its hash was made of.',
  'missing: Record 2 is missing.',
  'reordered: Record 2 does not follow on record 1, but stands later.',
  'truncated: The chain ends with record 3; it is known to have reached record 5.',
];

function recordedLine({ sequence, actor, action }: ExpectedRecord): string {
  return `recorded: ${String(sequence)} ${String(actor)} ${String(action)}`;
}

function eventsLine({ retentionDays }: AuditLogOptions): string {
  const recorded = ['recorded', 'recorded', 'recorded', 'segment-closed', 'recorded'];
  const detected = Array.from({ length: 4 }, () => 'tampering-detected');
  const dropped = retentionDays > 0 ? ['segments-dropped'] : [];
  return `events: ${[...recorded, ...detected, ...dropped].join(', ')}`;
}

/** What an entry of this module must say. */
export function basics(actor: string, index: number, options: AuditLogOptions): Content {
  const { categories, severities } = options;
  const category = categories[index % categories.length];
  const severity = severities[index % severities.length];
  return {
    actor,
    action: ACTIONS[index],
    subject: SUBJECTS[index],
    ...(category === undefined ? {} : { category }),
    ...(severity === undefined ? {} : { severity }),
  };
}

export function requiredFields({ fields }: AuditLogOptions): Content {
  const required = fields.filter((field) => field.required === true);
  return Object.fromEntries(required.map(({ name, type }) => [name, TYPE_FACTS[type].sample]));
}

/** The members of an object, as code. */
export function membersText(content: Content): string {
  return Object.entries(content)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
}

/** A secret in the first place where the module must not keep it. */
function hiddenField(options: AuditLogOptions): Content {
  const [redaction] = options.redactions;
  if (redaction === undefined || isPerson(redaction)) return {};
  const field = placeOf(redaction, options);
  const isOwn = spelling(field) === spelling(redaction.name);
  return { [field]: isOwn ? SECRET : { step: 2, [redaction.name]: SECRET } };
}

function hidingOf(told: Content, kept: Content, options: AuditLogOptions): Hiding | undefined {
  const [redaction] = options.redactions;
  if (redaction === undefined) return undefined;
  const field = placeOf(redaction, options);
  return { field, told: JSON.stringify(told[field]), kept: JSON.stringify(kept[field]) };
}

/** The field of an entry in which the name of a redaction stands. */
export function placeOf({ name }: RedactionOption, { fields }: AuditLogOptions): string {
  const own = ['actor', 'subject', ...fields.map((field) => field.name)].find(
    (field) => spelling(field) === spelling(name),
  );
  return own ?? fields.find(({ type }) => type === 'data')?.name ?? name;
}

function isPerson({ name }: RedactionOption): boolean {
  return ['actor', 'subject'].includes(spelling(name));
}
