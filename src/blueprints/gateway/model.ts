import type { Gateway, Platform, Policy } from './gateway';
import { platformNamed, takes } from './limits';
import type { Values } from '../workflow/conditions';

/**
 * What a generated module does with its platforms, computed here so that its demo knows it beforehand. Platforms answer
 * at once, and each is well or down.
 */
export interface World {
  readonly nowMs: number;
  readonly lines: Readonly<Record<string, LineState>>;
}

export interface LineState {
  readonly failedAtMs: readonly number[];
  readonly openedAtMs: number | undefined;
  /** As often as it could be asked, at `filledAtMs`; endless without a rate. */
  readonly tokens: number;
  readonly filledAtMs: number;
  /** How many receipts it has given. */
  readonly given: number;
}

export interface FailureOutcome {
  readonly platform: string;
  readonly fault: string;
  readonly tries: number;
}

/** What becomes of one request. */
export interface Sending {
  readonly world: World;
  /** `undefined` when nobody did it. */
  readonly platform: string | undefined;
  readonly failures: readonly FailureOutcome[];
}

export function newWorld({ platforms }: Pick<Gateway, 'platforms'>): World {
  const lines = platforms.map(({ name, rate }): [string, LineState] => [
    name,
    { failedAtMs: [], openedAtMs: undefined, tokens: rate?.count ?? 0, filledAtMs: 0, given: 0 },
  ]);
  return { nowMs: 0, lines: Object.fromEntries(lines) };
}

export function later(world: World, ms: number): World {
  return { ...world, nowMs: world.nowMs + ms };
}

/** Sends a request along the fallback order while these platforms are down. */
export function sending(
  gateway: Gateway,
  world: World,
  request: Values,
  down: readonly string[],
): Sending {
  let now = world;
  const failures: FailureOutcome[] = [];
  for (const name of gateway.fallback) {
    const platform = platformNamed(gateway, name);
    const call = takes(platform, request)
      ? called(platform, gateway.policy, now, down.includes(name))
      : { world: now, fault: 'unsuitable', tries: 0 };
    now = call.world;
    if (call.fault === undefined) return { world: now, platform: name, failures };
    failures.push({ platform: name, fault: call.fault, tries: call.tries });
    if (gateway.stopOn.includes(call.fault)) break;
  }
  return { world: now, platform: undefined, failures };
}

interface Call {
  readonly world: World;
  readonly fault: string | undefined;
  readonly tries: number;
}

/** One platform, asked until it answers or the module gives up. */
export function called(
  { name, rate }: Platform,
  policy: Policy,
  world: World,
  isDown: boolean,
  gives = true,
): Call {
  const start = lineOf(world, name);
  let { nowMs } = world;
  let line = start;
  let tries = 0;
  for (let attempt = 1; ; attempt += 1) {
    line = refilled(line, rate, nowMs);
    const circuit = circuitOf(line, policy, nowMs);
    const isEmpty = rate !== undefined && line.tokens < 1;
    let fault: string | undefined;
    if (circuit === 'open') fault = 'circuit-open';
    else if (isEmpty) fault = 'rate-limited';
    else {
      tries += 1;
      line = rate === undefined ? line : { ...line, tokens: line.tokens - 1 };
      fault = isDown ? 'unavailable' : undefined;
      line = isDown
        ? failedOnce(line, policy, nowMs, circuit === 'half-open')
        : answered(line, circuit === 'half-open', gives);
    }
    const isOver = attempt >= policy.attempts || circuitOf(line, policy, nowMs) === 'open';
    if (fault === undefined || fault === 'circuit-open' || isOver) {
      return { world: { nowMs, lines: { ...world.lines, [name]: line } }, fault, tries };
    }
    nowMs += Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.maxDelayMs);
  }
}

export function circuitOf(
  { openedAtMs }: LineState,
  { breaker }: Policy,
  nowMs: number,
): 'closed' | 'open' | 'half-open' {
  if (openedAtMs === undefined) return 'closed';
  return nowMs - openedAtMs < breaker.halfOpenAfterMs ? 'open' : 'half-open';
}

export function lineOf({ lines }: World, name: string): LineState {
  const line = lines[name];
  if (line === undefined) throw new Error(`${name} was checked and is no platform.`);
  return line;
}

function refilled(line: LineState, rate: Platform['rate'], nowMs: number): LineState {
  if (rate === undefined) return line;
  const gained = ((nowMs - line.filledAtMs) * rate.count) / rate.perMs;
  // A tenth and nine tenths are one, whatever a machine makes of their sum.
  const tokens = Number((line.tokens + gained).toFixed(9));
  return { ...line, tokens: Math.min(rate.count, tokens), filledAtMs: nowMs };
}

function failedOnce(
  line: LineState,
  { breaker }: Policy,
  nowMs: number,
  isTrial: boolean,
): LineState {
  const recent = line.failedAtMs.filter((at) => nowMs - at < breaker.withinMs);
  const failedAtMs = [...recent, nowMs];
  const opens = isTrial || failedAtMs.length >= breaker.failures;
  return { ...line, failedAtMs, openedAtMs: opens ? nowMs : undefined };
}

function answered(line: LineState, isTrial: boolean, gives: boolean): LineState {
  const given = line.given + (gives ? 1 : 0);
  return isTrial ? { ...line, given, failedAtMs: [], openedAtMs: undefined } : { ...line, given };
}

/** As the generated module says it: `north: unavailable after 3 tries`. */
export function failureText({ platform, fault, tries }: FailureOutcome): string {
  const often = tries === 1 ? '1 try' : `${tries} tries`;
  return `${platform}: ${fault}${tries === 0 ? '' : ` after ${often}`}`;
}
