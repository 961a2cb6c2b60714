import { edgeText, type EventEdge, type IntegrationFacts } from './facts';

/** The edges of an ecosystem, by whether a test that passed told that it exercised them. */
export interface Edges {
  readonly exercised: readonly EventEdge[];
  readonly missing: readonly EventEdge[];
}

export function edgesOf({ edges = [], run }: IntegrationFacts): Edges {
  const tests = run.files.flatMap((file) => file.tests);
  const told = new Set(
    tests.flatMap(({ state, exercisedEdges = [] }) => (state === 'passed' ? exercisedEdges : [])),
  );
  const isTold = (edge: EventEdge): boolean => told.has(edgeText(edge));
  return {
    exercised: edges.filter(isTold),
    missing: edges.filter((edge) => !isTold(edge)),
  };
}
