/** Where something stands in a document of keys and lists: `['factors', 2, 'weight']`. */
export type DataPath = readonly (string | number)[];

/** One thing that is wrong with options or with a specification. */
export interface DataProblem {
  readonly path: DataPath;
  /** What is there, in words: `is "2"`. */
  readonly found: string;
  /** What may be there: `a number`. */
  readonly expected: string;
  /** The right name that is nearest to a wrong one. */
  readonly nearest?: string;
}

/** `factors[2].weight`; names that are no identifiers stand in quotes: `events["intent.created"]`. */
export function describePath(path: DataPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[A-Za-z_][\w-]*$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** One line: ``factors[2].weigth` is unknown; expected one of: name, weight. Did you mean `weight`?`` */
export function describeProblem({ path, found, expected, nearest }: DataProblem): string {
  const place = path.length === 0 ? 'The whole' : `\`${describePath(path)}\``;
  const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
  return `${place} ${found}; expected ${expected}.${hint}`;
}
