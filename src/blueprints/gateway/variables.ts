import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import type { Operation } from '../shared/reaction';
import { reactionVariables } from '../shared/reaction-variables';
import { commentText } from '../shared/words';
import type { Value, Values } from '../workflow/conditions';
import { digits, edges, schemaCode, typeCode, valueText } from '../workflow/field-code';
import type { Field } from '../workflow/workflow';
import { demoPlan } from './demo-plan';
import { eventNames, nameOf } from './events';
import { durationText, type Gateway, gatewayOf, type Limit, type Platform } from './gateway';
import { type GatewayNames, gatewayNames, rateVariable } from './gateway-names';
import {
  limitCode,
  limitText,
  pairOf,
  sampleRequest,
  takes,
  valueBeyond,
  valueWithin,
} from './limits';
import { gatewayOperations } from './operations';
import type { GatewayOptions } from './options';
import { otherClosing, otherRequest, receiptOf, sampleClosing, templateCode } from './samples';
import { EXCHANGE, SESSION } from './words';

export type GatewayVariables = ReturnType<typeof gatewayVariables>;

/** Everything that the templates of a gateway read. */
export function gatewayVariables(context: BlueprintContext, options: GatewayOptions) {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const gateway = gatewayOf(options);
  const names = gatewayNames(name, options.subject);
  const words = gateway.isSession ? SESSION : EXCHANGE;
  const events = eventNames(options, name);
  const operations = gatewayOperations(gateway, names, words, events);
  const demo = demoPlan(gateway, names, words);
  return {
    ...names,
    ...words,
    ...reactionParts(options, operations, names),
    ...fieldVariables(gateway),
    ...platformVariables(gateway, names),
    ...policyVariables(gateway),
    ...sampleVariables(gateway, names),
    ...proofVariables(gateway, names),
    digits,
    doneClass: `${words.donePrefix}${names.recordClass}`,
    doneEvent: nameOf(events, words.participle),
    failedEvent: nameOf(events, 'failed'),
    createdEvent: events.get('created') ?? '',
    closedEvent: events.get('closed') ?? '',
    eventNames: [...events.values()],
    statuses: [
      words.pendingStatus,
      words.doneStatus,
      ...(words.session ? ['closed'] : []),
      'failed',
    ],
    demo: { ...demo, events: demo.slots.map((slot) => nameOf(events, slot)) },
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name, __dirname),
  };
}

/** Reactions, with the types that their code speaks of. */
function reactionParts(
  { reactions }: GatewayOptions,
  operations: readonly Operation[],
  { recordClass }: GatewayNames,
) {
  const variables = reactionVariables(reactions, operations);
  const code = variables.reactions.map((one) => one.code).join('\n');
  const used = (endings: readonly string[]): string[] =>
    endings
      .map((ending) => `${recordClass}${ending}`)
      .filter((type) => new RegExp(`\\b${type}\\b`).test(code));
  return {
    ...variables,
    typesOfPlatform: used(['PlatformName']),
    typesOfRecord: used(['Closing', 'Request']),
  };
}

function fieldVariables({ fields, closing, receipt }: Gateway) {
  const templates = receipt.map(({ template }) => template).join(' ');
  return {
    fields: fields.map(fieldVariable),
    closing: closing.map(fieldVariable),
    receipt: receipt.map((field) => ({
      ...field,
      description: commentText(field.description),
      code: templateCode(field.template),
    })),
    usesReference: templates.includes('{reference}'),
    usesUrl: templates.includes('{url}'),
    usesId: templates.includes('{id}'),
  };
}

function fieldVariable(field: Field) {
  return {
    ...field,
    description: commentText(field.description),
    typeCode: typeCode(field),
    schemaCode: schemaCode(field),
    valueText: valueText(field),
    ...edges(field),
  };
}

function platformVariables(gateway: Gateway, names: GatewayNames) {
  const { fallback, fields, platforms, stopOn } = gateway;
  const all = platforms.map((platform) => platformVariable(platform, names, fields));
  const credentialNames = new Set(
    platforms.flatMap(({ credentials }) => credentials.map((one) => one.name)),
  );
  return {
    platforms: all,
    rated: all.filter(({ rate }) => rate !== undefined),
    several: platforms.length > 1,
    fallback,
    stopOn,
    faults: faultsOf(gateway),
    hasRates: platforms.some(({ rate }) => rate !== undefined),
    hasLimits: platforms.some(({ limits }) => limits.length > 0),
    hasCredentials: credentialNames.size > 0,
    credentialNames: [...credentialNames].sort(),
  };
}

function platformVariable(platform: Platform, names: GatewayNames, fields: readonly Field[]) {
  const { name, url, limits, credentials, rate } = platform;
  const limited = limits.map((limit) => ({ limit, field: fieldNamed(fields, limit.field) }));
  return {
    name,
    url,
    limits,
    credentials,
    limitsText: limits.map(limitText).join(', '),
    limitFields: limits.map(({ field }) => field),
    limitCode: limited.map(({ field, limit }) => limitCode(field, limit)).join(' && '),
    rate: rate && {
      ...rate,
      variable: rateVariable(names, name),
      countCode: digits(rate.count),
      perCode: digits(rate.perMs),
      text: `${rate.count}/${durationText(rate.perMs)}`,
    },
  };
}

/** What tests of single features need. */
function proofVariables(gateway: Gateway, { recordName }: GatewayNames) {
  const { fields, platforms } = gateway;
  const limits = platforms.flatMap((platform) =>
    platform.limits.map((limit) => ({ platform, limit, field: fieldNamed(fields, limit.field) })),
  );
  const optional = limits.find(({ field }) => !field.required);
  const credentialed = platforms.find(({ credentials }) => credentials.length > 0);
  return {
    limitCases: platforms.flatMap((platform) => limitCasesOf(platform, gateway)),
    unlimited: platforms.find((platform) => platform.limits.length === 0)?.name,
    optionalLimit: optional && {
      platform: optional.platform.name,
      without: JSON.stringify(requestFor(optional.platform, gateway)),
    },
    credentialed: credentialed && {
      platform: credentialed.name,
      name: credentialed.credentials[0]?.name ?? '',
      request: JSON.stringify(requestFor(credentialed, gateway)),
    },
    receipts: platforms.map(
      ({ name }) => [name, JSON.stringify(receiptOf(gateway, name, 1, `${recordName}-1`))] as const,
    ),
  };
}

/** The sample, changed so that a platform takes it. */
function requestFor({ limits }: Platform, gateway: Gateway): Values {
  const sample = sampleRequest(gateway);
  const broken = limits.filter((limit) => !takes({ limits: [limit] }, sample));
  return {
    ...sample,
    ...Object.fromEntries(
      broken.map((limit) => [limit.field, valueOf(valueWithin, limit, gateway.fields)]),
    ),
  };
}

/** Values at both sides of each limit, with what has to change of the sample for nothing else to be in the way. */
function limitCasesOf(platform: Platform, gateway: Gateway) {
  const sample = sampleRequest(gateway);
  const base = Object.entries(requestFor(platform, gateway)).filter(
    ([name, value]) => sample[name] !== value,
  );
  const at = (limit: Limit, make: typeof valueWithin): string =>
    shortCode(valueOf(make, limit, gateway.fields));
  return platform.limits.map((limit) => ({
    platform: platform.name,
    field: limit.field,
    changes: JSON.stringify(Object.fromEntries(base)),
    within: at(limit, valueWithin),
    beyond: at(limit, valueBeyond),
  }));
}

/** `'x'.repeat(161)`, and lists alike. */
function shortCode(value: Value): string {
  if (typeof value === 'string' && /^x+$/.test(value)) return `'x'.repeat(${value.length})`;
  if (typeof value !== 'object') return JSON.stringify(value);
  return `Array.from({ length: ${value.length} }, () => 'one')`;
}

function valueOf(make: typeof valueWithin, limit: Limit, fields: readonly Field[]) {
  const value = make(fieldNamed(fields, limit.field), limit);
  if (value === undefined) throw new Error(`The limit of ${limit.field} was checked.`);
  return value;
}

function fieldNamed(fields: readonly Field[], name: string): Field {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`${name} was checked and is no field.`);
  return field;
}

/** Everything that can go wrong between the module and its platforms. */
export function faultsOf({ platforms }: Pick<Gateway, 'platforms'>): string[] {
  return [
    ...['unavailable', 'throttled', 'refused', 'unauthorised'],
    ...(platforms.some(({ credentials }) => credentials.length > 0) ? ['credential-missing'] : []),
    ...['timed-out', 'unexpected', 'circuit-open'],
    ...(platforms.some(({ rate }) => rate !== undefined) ? ['rate-limited'] : []),
    ...(platforms.some(({ limits }) => limits.length > 0) ? ['unsuitable'] : []),
  ];
}

function policyVariables({ policy }: Gateway) {
  const { firstDelayMs, maxDelayMs, timeoutMs, breaker } = policy;
  const times = {
    firstDelayMs,
    maxDelayMs,
    timeoutMs,
    withinMs: breaker.withinMs,
    halfOpenAfterMs: breaker.halfOpenAfterMs,
  };
  const mapped = (change: (ms: number) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(times).map(([key, ms]) => [key, change(ms)]));
  return { policy, policyCode: mapped(digits), policyText: mapped(durationText) };
}

function sampleVariables(gateway: Gateway, { recordName }: GatewayNames) {
  const { first, second } = pairOf(gateway);
  const request = sampleRequest(gateway);
  return {
    first: first.name,
    second: second.name,
    others: gateway.fallback.filter((one) => one !== first.name),
    requestCode: JSON.stringify(request),
    otherRequestCode: JSON.stringify(otherRequest(gateway)),
    closingCode: JSON.stringify(sampleClosing(gateway)),
    otherClosingCode: JSON.stringify(otherClosing(gateway)),
    receiptCode: JSON.stringify(receiptOf(gateway, first.name, 1, `${recordName}-1`)),
    secondReceiptCode: JSON.stringify(receiptOf(gateway, second.name, 1, `${recordName}-1`)),
    /** Platforms of the fallback order that do not take the sample. */
    unsuited: gateway.fallback.filter(
      (one) => !takes(gateway.platforms.find(({ name }) => name === one) ?? first, request),
    ),
  };
}
