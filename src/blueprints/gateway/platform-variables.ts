import type { Field } from '../workflow/workflow';
import { digits } from '../workflow/field-code';
import { durationText, type Gateway, type Platform } from './gateway';
import { type GatewayNames, rateVariable } from './gateway-names';
import { fieldNamed, limitCode, limitText } from './limits';

/** What templates read of the platforms. */
export function platformVariables(gateway: Gateway, names: GatewayNames) {
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

/** How patient the module is, as code and in words. */
export function policyVariables({ policy }: Gateway) {
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
