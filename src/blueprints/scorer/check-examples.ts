import type { DataProblem } from '../../core/options/problem';
import { checkReading, unknownFactor } from './check-reading';
import type { Factor } from './factor';
import type { ExampleOptions } from './options';
import { camelCase } from '../shared/words';

export function checkExamples(
  examples: readonly ExampleOptions[],
  factors: readonly Factor[],
): DataProblem[] {
  return examples.flatMap(({ subject, readings }, index) => {
    const path = ['examples', index] as const;
    const again = examples.slice(0, index).some((earlier) => earlier.subject === subject);
    return [
      ...(again
        ? [
            {
              path: [...path, 'subject'],
              found: `is "${subject}" again`,
              expected: 'a name of its own',
            },
          ]
        : []),
      ...Object.entries(readings).flatMap(([name, value]) => {
        const factor = factors.find(({ key }) => key === camelCase(name));
        const place = [...path, 'readings', name];
        if (factor === undefined) return [unknownFactor(name, factors, place)];
        return checkReading(value, factor, place);
      }),
    ];
  });
}
