import type { DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import type { Model } from './model';
import type { SelectorOptions } from './options';
import { ampleRequest, sampleRequests } from './requests';

/** That what is declared is looked at, and that there is something to choose from. */
export function checkUse(options: SelectorOptions, model: Model): DataProblem[] {
  return [
    ...unusedProperties(options, model),
    ...checkEnough(options),
    ...checkChoice(model, options),
  ];
}

/** Fields may be there for those who listen; a property that nothing looks at is a mistake. */
function unusedProperties({ properties }: SelectorOptions, model: Model): DataProblem[] {
  const { criteria, constraints } = model;
  const used = new Set([
    ...criteria.flatMap(({ scale, points, matrix, share }) =>
      [scale, points, matrix, share].flatMap((part) => (part ? [part.property] : [])),
    ),
    ...constraints.map(({ property }) => property),
  ]);
  return properties.flatMap(({ name }, index) => {
    if (used.has(camelCase(name))) return [];
    const path = ['properties', index, 'name'];
    const expected = 'a property that a criterion or a constraint looks at';
    return [{ path, found: `is "${name}", which nothing looks at`, expected }];
  });
}

function checkEnough({ candidates, confidence: { enough } }: SelectorOptions): DataProblem[] {
  if (enough <= candidates.length) return [];
  const expected = `at most ${candidates.length}, as many as there are candidates`;
  return [{ path: ['confidence', 'enough'], found: `is ${enough}`, expected }];
}

function checkChoice(model: Model, { examples }: SelectorOptions): DataProblem[] {
  const shown = examples.map(({ request }) =>
    Object.fromEntries(Object.entries(request).map(([key, value]) => [camelCase(key), value])),
  );
  const { eligible } = ampleRequest(model, [...shown, ...sampleRequests(model)]);
  if (eligible > 1) return [];
  const found = `leave ${eligible === 0 ? 'no candidate' : 'one candidate at most'} in every request that was tried`;
  const expected = 'two or more candidates for some request; show one such request in `examples`';
  return [{ path: ['constraints'], found, expected }];
}
