import type { Values } from '../workflow/conditions';
import type { Gateway } from './gateway';
import type { GatewayNames } from './gateway-names';
import { pairOf, sampleRequest } from './limits';
import { circuitOf, failureText, later, lineOf, newWorld, type Sending, sending } from './model';
import { receiptOf, sampleClosing } from './samples';
import type { KindWords } from './words';

/** What the demo does, and what it must come to, computed here and not by what it shows. */
export interface DemoPlan {
  readonly request: Values;
  readonly closing: Values;
  /** The first choice. */
  readonly first: string;
  /** How long each call waits between its tries, in milliseconds. */
  readonly waits: readonly number[];
  /** How long the first one is open, as far as the demo waits for it, in milliseconds. */
  readonly openMs: number;
  readonly lines: readonly string[];
  readonly statuses: string;
  /** The circuit of the first choice after the outage. */
  readonly circuit: string;
  /** How many the first choice has done. */
  readonly given: number;
  readonly seconds: number;
  /** Slots of the events, in their order. */
  readonly slots: readonly string[];
}

const LEAST_OPEN_MS = 1_500_000;

export function demoPlan(gateway: Gateway, names: GatewayNames, words: KindWords): DemoPlan {
  const { first } = pairOf(gateway);
  const { steps, end, circuit } = storyOf(gateway);
  const openMs = Math.max(LEAST_OPEN_MS, first.rate?.perMs ?? 0);
  const seconds = Math.floor((end.world.nowMs + openMs) / 1000);
  const statuses = steps.map(
    ({ platform }, index) => `${names.recordName}-${index + 1} ${statusOf(platform, index, words)}`,
  );
  return {
    request: sampleRequest(gateway),
    closing: sampleClosing(gateway),
    first: first.name,
    waits: steps.map(({ world, startMs }) => world.nowMs - startMs),
    openMs,
    lines: [
      ...steps.map((step, index) => lineOfStep(step, index, gateway, names, words)),
      `${first.name}: circuit ${circuit} after the outage`,
      ...(words.session ? [`${names.recordName}-1: closed after ${seconds} s`] : []),
      `list: ${statuses.join(', ')}`,
    ],
    statuses: statuses.join(', '),
    circuit,
    given: lineOf(end.world, first.name).given,
    seconds,
    slots: [...steps.flatMap((step) => slotsOf(step, words)), ...(words.session ? ['closed'] : [])],
  };
}

interface Step extends Sending {
  readonly startMs: number;
}

/** All is well, the first choice is down, all are down, and all is well again. */
function storyOf(gateway: Gateway) {
  const request = sampleRequest(gateway);
  const { first } = pairOf(gateway);
  const all = gateway.platforms.map(({ name }) => name);
  const start = newWorld(gateway);
  const one = { ...sending(gateway, start, request, []), startMs: 0 };
  const downs = all.length > 1 ? [[first.name], all] : [all];
  const outages = downs.reduce<Step[]>((steps, down) => {
    const { world } = steps.at(-1) ?? one;
    return [...steps, { ...sending(gateway, world, request, down), startMs: world.nowMs }];
  }, []);
  const { world: worst } = outages.at(-1) ?? one;
  const rested = later(worst, gateway.policy.breaker.halfOpenAfterMs);
  const end = { ...sending(gateway, rested, request, []), startMs: rested.nowMs };
  const circuit = circuitOf(lineOf(worst, first.name), gateway.policy, worst.nowMs);
  return { steps: [one, ...outages, end], end, circuit };
}

function statusOf(platform: string | undefined, index: number, words: KindWords): string {
  if (platform === undefined) return 'failed';
  return words.session && index === 0 ? 'closed' : words.doneStatus;
}

function lineOfStep(
  { platform, failures, world }: Step,
  index: number,
  gateway: Gateway,
  { recordName }: GatewayNames,
  { participle }: KindWords,
): string {
  const id = `${recordName}-${index + 1}`;
  const faults = failures.map(failureText).join('; ');
  if (platform === undefined) return `${id}: failed (${faults})`;
  const receipt = receiptOf(gateway, platform, lineOf(world, platform).given, id);
  const [[field, value] = ['', '']] = Object.entries(receipt);
  const before = failures.length === 0 ? '' : ` (${faults})`;
  return `${id}: ${participle} by ${platform}, ${field} ${value}${before}`;
}

function slotsOf({ platform }: Step, { session, participle }: KindWords): string[] {
  return [...(session ? ['created'] : []), platform === undefined ? 'failed' : participle];
}
