import type { Transition, Workflow } from './workflow';

/** The transitions that lead from the initial state to each state that can be reached, on a shortest way. */
export function routesOf({
  initial,
  transitions,
}: Workflow): ReadonlyMap<string, readonly Transition[]> {
  const routes = new Map<string, readonly Transition[]>([[initial, []]]);
  // A map goes on to what is added while it is walked.
  for (const [state, route] of routes) {
    for (const transition of transitions) {
      if (!transition.from.includes(state) || routes.has(transition.to)) continue;
      routes.set(transition.to, [...route, transition]);
    }
  }
  return routes;
}

/** States from which a final one can be reached; final ones are among them. */
export function statesWithEnd({ states, transitions }: Workflow): ReadonlySet<string> {
  const ending = new Set(states.filter(({ final }) => final).map(({ name }) => name));
  for (const state of ending) {
    for (const { from, to } of transitions) {
      if (to === state) for (const name of from) ending.add(name);
    }
  }
  return ending;
}

/** States from which deadlines alone lead back to where they began, in order; `undefined` when there are none. */
export function deadlineLoop({ deadlines, transitions }: Workflow): readonly string[] | undefined {
  const leads = (state: string): string[] =>
    deadlines
      .filter((deadline) => deadline.state === state)
      .flatMap(({ transition }) =>
        transitions.filter(({ name }) => name === transition).map(({ to }) => to),
      );
  const settled = new Set<string>();
  const walk = (state: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(state)) return [...path.slice(path.indexOf(state)), state];
    if (settled.has(state)) return undefined;
    for (const next of leads(state)) {
      const loop = walk(next, [...path, state]);
      if (loop !== undefined) return loop;
    }
    settled.add(state);
    return undefined;
  };
  for (const { state } of deadlines) {
    const loop = walk(state, []);
    if (loop !== undefined) return loop;
  }
  return undefined;
}
