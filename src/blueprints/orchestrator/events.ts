import type { MessageOptions, OrchestratorOptions } from './options';
import type { Saga } from './saga';

/** Names of the events that tell how a process is doing, by slot. */
export type EventNames = Readonly<Record<Slot, string>>;

export type Slot = 'started' | 'completed' | 'failed' | 'cancelled' | 'ignored';

/** The slots that a module has: nothing is ignored where every start counts, and nothing fails that cannot. */
export function slotsOf(saga: Saga): readonly Slot[] {
  return [
    'started',
    'completed',
    ...(canFail(saga) ? (['failed'] as const) : []),
    'cancelled',
    ...(saga.when.length > 0 ? (['ignored'] as const) : []),
  ];
}

/** Whether something can go wrong with a process. */
export function canFail(saga: Saga): boolean {
  return canMiss(saga) || saga.expiryMs !== undefined;
}

/** Whether something can go wrong with a step. */
export function canMiss({ steps }: Saga): boolean {
  return steps.some(
    ({ fails, timeoutMs, alternatives }) =>
      fails.length > 0 || timeoutMs !== undefined || alternatives !== undefined,
  );
}

export function eventNames(
  { events }: Pick<OrchestratorOptions, 'events'>,
  module: string,
): EventNames {
  const name = (slot: Slot): string => events[slot] ?? `${module}.${slot}`;
  return {
    started: name('started'),
    completed: name('completed'),
    failed: name('failed'),
    cancelled: name('cancelled'),
    ignored: name('ignored'),
  };
}

/** An event by which the module asks others for something. */
export interface Request {
  readonly message: MessageOptions;
  readonly step: string;
  readonly kind: 'request' | 'compensation';
}

export function requestsOf({ steps }: Saga): readonly Request[] {
  return steps.flatMap(({ name, requests, compensate }) => [
    ...(requests === undefined
      ? []
      : [{ message: requests, step: name, kind: 'request' } as const]),
    ...(compensate === undefined
      ? []
      : [{ message: compensate, step: name, kind: 'compensation' } as const]),
  ]);
}

/** Everything that a module publishes. */
export function publishedEvents(saga: Saga, names: EventNames): readonly string[] {
  return [
    ...slotsOf(saga).map((slot) => names[slot]),
    ...requestsOf(saga).map(({ message }) => message.event),
  ];
}
