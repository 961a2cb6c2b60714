import { COMPARISON_FEATURES, COMPARISON_FUNCTIONS, constraintVariables } from './constraint-code';
import { criterionVariables, RATING_FUNCTIONS, ratingFeatures } from './criterion-code';
import type { Model } from './model';
import { COMPARISONS } from './options';

/** An import of a table, and the file that it comes from. */
export interface Import {
  /** `{ scaled }` */
  readonly names: string;
  readonly file: string;
}

/** Criteria and constraints, with the functions that their tables import. */
export function functionVariables(model: Model, typeName: string) {
  const criteria = criterionVariables(model);
  const constraints = constraintVariables(model);
  const ratings = ratingFeatures(model).map((file) => ({ file, name: RATING_FUNCTIONS[file] }));
  const comparisons = COMPARISONS.filter((comparison) =>
    constraints.some((constraint) => constraint.comparison === comparison),
  ).map((comparison) => ({
    file: COMPARISON_FEATURES[comparison],
    name: COMPARISON_FUNCTIONS[comparison],
  }));
  const weighted = criteria.length > 1;
  const flags = [criteria, constraints].map((list) =>
    list.some(({ code }) => code.includes('yesNo(')) ? [{ file: 'flags', name: 'yesNo' }] : [],
  );
  const functions = [...ratings, ...comparisons, ...flags.flat()].map(({ file }) => file);
  return {
    criteria,
    constraints,
    weighted,
    weightsExample: `${criteria[0]?.key ?? ''}=2, ${criteria[1]?.key ?? ''}=0.5`,
    hasCompounds: criteria.some(({ key, words }) => key !== words),
    ratingImports: sortedImports(
      [...ratings, ...(flags[0] ?? [])],
      [{ file: 'pairing', names: 'type { Pairing, Rating }' }],
    ),
    comparisonImports: sortedImports(
      [...comparisons, ...(flags[1] ?? [])],
      [
        { file: 'pairing', names: 'type { Pairing }' },
        { file: 'selection', names: `type { ${typeName}Constraint }` },
      ],
    ),
    helperRows: [...new Set([...functions, ...(weighted ? ['weights'] : [])])].map((file) => ({
      file,
      proves: PROVES[file] ?? '',
    })),
  };
}

function sortedImports(
  functions: readonly { readonly file: string; readonly name: string }[],
  types: readonly Import[],
): Import[] {
  return [...functions.map(({ file, name }) => ({ file, names: `{ ${name} }` })), ...types].sort(
    (a, b) => (a.file < b.file ? -1 : 1),
  );
}

const PROVES: Readonly<Record<string, string>> = {
  scale: 'points of numbers, from end to end and beyond',
  table: 'points of a value',
  matrix: 'points of two values',
  share: 'points of lists that have some of what is asked for',
  times: 'points of which a part counts',
  flags: 'what flags are called',
  'at-least': 'numbers that have to be at least others',
  'at-most': 'numbers that have to be at most others',
  'equal-to': 'values that have to be the same',
  'one-of': 'values that have to be among others',
  covers: 'lists that have to have all of others',
  weights: 'which weights are taken, and that they decide',
};
