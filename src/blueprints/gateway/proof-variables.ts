import type { Value, Values } from '../workflow/conditions';
import type { Field } from '../workflow/workflow';
import type { Gateway, Limit, Platform } from './gateway';
import type { GatewayNames } from './gateway-names';
import { fieldNamed, pairOf, sampleRequest, takes, valueBeyond, valueWithin } from './limits';
import { otherClosing, otherRequest, receiptOf, sampleClosing } from './samples';

/** What tests and documents show, as code. */
export function sampleVariables(gateway: Gateway, { recordName }: GatewayNames) {
  const { first, second } = pairOf(gateway);
  const request = sampleRequest(gateway);
  return {
    first: first.name,
    second: second.name,
    others: gateway.fallback.filter((one) => one !== first.name),
    requestCode: JSON.stringify(request),
    requestShown: `{ ${membersOf(request)} }`,
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

/** What tests of single features need. */
export function proofVariables(gateway: Gateway, { recordName }: GatewayNames) {
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

/** `text: 'First', count: 1` */
function membersOf(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', "'")}`)
    .join(', ');
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
