/** Events of one module, by name. */
export interface ModuleEvents {
  readonly name: string;
  readonly publishes: readonly string[];
  readonly subscribes: readonly string[];
}

/** One module hears of an event of another one. */
export interface Edge {
  readonly event: string;
  /** Name of the module that publishes it. */
  readonly from: string;
  /** Name of a module that answers it. */
  readonly to: string;
}

/** Who publishes what to whom. */
export interface IntegrationMap {
  /** By event, publisher and subscriber. */
  readonly edges: readonly Edge[];
  /** Events that nobody answers. */
  readonly orphans: readonly { readonly event: string; readonly from: string }[];
  /** Events that somebody waits for and nobody publishes. */
  readonly unheard: readonly { readonly event: string; readonly to: string }[];
  /** Events that more than one module publishes. */
  readonly contested: readonly { readonly event: string; readonly from: readonly string[] }[];
  /** Modules that hear of what they caused themselves: each group in which everybody reaches everybody. */
  readonly cycles: readonly (readonly string[])[];
}

/** @param external Events that come from outside. */
export function integrationMap(
  modules: readonly ModuleEvents[],
  external: ReadonlySet<string>,
): IntegrationMap {
  const publishers = groupBy(modules, ({ publishes }) => publishes);
  const subscribers = groupBy(modules, ({ subscribes }) => subscribes);
  const published = [...publishers].sort(byKey);
  const edges = published.flatMap(([event, from]) =>
    [...from].sort().flatMap((publisher) =>
      (subscribers.get(event) ?? [])
        .filter((subscriber) => subscriber !== publisher)
        .sort()
        .map((to) => ({ event, from: publisher, to })),
    ),
  );
  return {
    edges,
    orphans: published.flatMap(([event, from]) =>
      subscribers.has(event) ? [] : from.map((name) => ({ event, from: name })),
    ),
    unheard: [...subscribers]
      .sort(byKey)
      .filter(([event]) => !publishers.has(event) && !external.has(event))
      .flatMap(([event, to]) => to.map((name) => ({ event, to: name }))),
    contested: published.flatMap(([event, from]) => (from.length > 1 ? [{ event, from }] : [])),
    cycles: cyclesOf(
      modules.map(({ name }) => name),
      edges,
    ),
  };
}

/** How tests tell an edge, and findings spell it: `order.placed: order-desk -> scores`. */
export function edgeText({ event, from, to }: Edge): string {
  return `${event}: ${from} -> ${to}`;
}

function groupBy(
  modules: readonly ModuleEvents[],
  eventsOf: (module: ModuleEvents) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const module of modules) {
    for (const event of eventsOf(module)) {
      groups.set(event, [...(groups.get(event) ?? []), module.name]);
    }
  }
  return groups;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Groups of modules that reach each other: who is in one is in no other. */
function cyclesOf(names: readonly string[], edges: readonly Edge[]): readonly string[][] {
  const subscribers = subscribersOf(edges);
  const reached = new Map(names.map((name) => [name, reachableFrom(name, subscribers)]));
  const reach = (from: string, to: string) => reached.get(from)?.has(to) === true;
  const grouped = new Set<string>();
  return names.flatMap((name) => {
    if (grouped.has(name) || !reach(name, name)) return [];
    const group = names.filter((other) => reach(name, other) && reach(other, name));
    for (const other of group) grouped.add(other);
    return [group];
  });
}

type Subscribers = ReadonlyMap<string, ReadonlySet<string>>;

function subscribersOf(edges: readonly Edge[]): Subscribers {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of edges) found.set(from, (found.get(from) ?? new Set()).add(to));
  return found;
}

function reachableFrom(start: string, subscribers: Subscribers): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of subscribers.get(from) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
