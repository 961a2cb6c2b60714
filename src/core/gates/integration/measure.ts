import { countTests, testsText } from '../../test-run/count-tests';
import { testOutcomesOf } from '../../test-run/test-outcomes';
import type { JsonObject, Measurement } from '../gate';
import { edgesOf } from './edges';
import { type Edge, edgeText } from '../../ecosystem/integration-map';
import type { IntegrationFacts } from './facts';

/** How many tests there are, and of how many events; of an ecosystem, of how many edges. */
export function measure(facts: IntegrationFacts): Measurement {
  const tests = countTests(facts.run);
  const { said, data } =
    facts.module.manifest.kind === 'ecosystem' ? ofEdges(facts) : ofEvents(facts);
  return {
    summary: [`${testsText(tests)}; ${said}`],
    data: { tests, ...data, outcomes: testOutcomesOf(facts.run) },
  };
}

interface Measured {
  readonly said: string;
  readonly data: JsonObject;
}

function ofEvents({ module }: IntegrationFacts): Measured {
  const { publishes, subscribes } = module.manifest.events;
  return {
    said: `${publishes.length} published and ${subscribes.length} subscribed events`,
    data: { events: { publishes, subscribes } },
  };
}

function ofEdges(facts: IntegrationFacts): Measured {
  const { exercised, missing } = edgesOf(facts);
  const declared = exercised.length + missing.length;
  return {
    said: `${exercised.length} of ${declared} edges`,
    data: {
      edges: {
        declared,
        exercised: exercised.length,
        missing: missing.map(edgeText),
        exercisedBy: Object.fromEntries(
          exercised.map((edge) => [edgeText(edge), testsOf(edge, facts.run)]),
        ),
      },
    },
  };
}

/** Tests that passed and told that they followed the edge, by file and name. */
function testsOf(edge: Edge, { files }: IntegrationFacts['run']): string[] {
  return files.flatMap(({ file, tests }) =>
    tests
      .filter(
        ({ state, exercisedEdges = [] }) =>
          state === 'passed' && exercisedEdges.includes(edgeText(edge)),
      )
      .map(({ name }) => `${file}: ${name}`),
  );
}
