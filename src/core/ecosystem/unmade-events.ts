import type { EcosystemSpec } from './ecosystem-spec';

/** Whether an event may be one of modules that could not be made, as far as the specification tells. */
export function mayBePublishedBy(
  { modules }: EcosystemSpec,
  unmade: readonly string[],
): (event: string) => boolean {
  const named = new Set(
    unmade.flatMap((name) => {
      const { publishes = [], options } = modules[name] ?? {};
      return [...publishes, ...textsIn(options?.['events'])];
    }),
  );
  return (event) => named.has(event) || unmade.some((name) => event.startsWith(`${name}.`));
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((text) => typeof text === 'string');
}
