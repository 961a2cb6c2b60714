import { AmiwError, type AmiwErrorParts } from '../../core/errors';
import type { ParsedData } from '../../core/options/parse-data';
import { type DataProblem, describeProblem } from '../../core/options/problem';

/** A blueprint that is not whole, or contradicts itself. */
export function invalidBlueprint(parts: AmiwErrorParts): AmiwError {
  return new AmiwError('BLUEPRINT_INVALID', parts);
}

/** Everything that is wrong in one file of data, each with its place. */
export function invalidData(
  shown: string,
  data: ParsedData,
  problems: readonly DataProblem[],
  expected: string,
): AmiwError {
  const lines = problems.map((problem) => {
    const { line, column } = data.positionOf(problem.path);
    return `- ${shown}:${line}:${column}: ${describeProblem(problem)}`;
  });
  return invalidBlueprint({
    found: [`${shown} is not as it should be:`, ...lines].join('\n'),
    expected,
    fix: 'mend what is listed and run the command again',
  });
}
