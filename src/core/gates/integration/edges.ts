import { type Edge, edgeText } from '../../ecosystem/integration-map';
import type { IntegrationFacts } from './facts';

/** The edges of an ecosystem, by whether a test that passed told that it exercised them. */
export interface Edges {
  readonly exercised: readonly Edge[];
  readonly missing: readonly Edge[];
}

export function edgesOf({ edges = [], run }: IntegrationFacts): Edges {
  const tests = run.files.flatMap((file) => file.tests);
  const told = new Set(
    tests.flatMap(({ state, exercisedEdges = [] }) => (state === 'passed' ? exercisedEdges : [])),
  );
  const isTold = (edge: Edge): boolean => told.has(edgeText(edge));
  return {
    exercised: edges.filter(isTold),
    missing: edges.filter((edge) => !isTold(edge)),
  };
}
