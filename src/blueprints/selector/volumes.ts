import { constantCase } from '../shared/words';
import { codeOf } from './attribute-code';
import type { Model } from './model';
import type { Values } from './options';

/** A candidate as it stands in the sources. */
export interface CandidateRow {
  readonly name: string;
  readonly availability: string;
  readonly profileCode: string;
}

/** Candidates that have a file of their own, because one file of all would be too long to read. */
export interface Volume {
  /** `candidates-from-aachen-to-essen` */
  readonly file: string;
  /** `FROM_AACHEN_TO_ESSEN` */
  readonly constant: string;
  readonly rows: readonly CandidateRow[];
}

/** Lines of candidates that one file may have. */
const MOST_LINES = 300;

export function candidateRows({ candidates, properties }: Model): CandidateRow[] {
  // In the order in which properties are declared, however a candidate lists them.
  const inOrder = (profile: Values): Values =>
    Object.fromEntries(properties.map(({ key }) => [key, profile[key] ?? '']));
  return candidates.map(({ name, availability, profile }) => ({
    name,
    availability,
    profileCode: codeOf(inOrder(profile)),
  }));
}

/** None when all candidates fit in one file. */
export function volumesOf(model: Model): Volume[] {
  const rows = candidateRows(model);
  const size = Math.max(1, Math.floor(MOST_LINES / (model.properties.length + 6)));
  if (rows.length <= size) return [];
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) =>
    volumeOf(rows.slice(index * size, (index + 1) * size)),
  );
}

function volumeOf(rows: readonly CandidateRow[]): Volume {
  const range = `from-${kebab(rows[0]?.name)}-to-${kebab(rows.at(-1)?.name)}`;
  return { file: `candidates-${range}`, constant: constantCase(range), rows };
}

function kebab(name = ''): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}

/** The sources of the volumes, by path from the module's root. */
export function volumeFiles(
  volumes: readonly Volume[],
  {
    part,
    typeName,
    candidates,
  }: { readonly part: string; readonly typeName: string; readonly candidates: string },
): Record<string, string> {
  return Object.fromEntries(
    volumes.map(({ file, constant, rows }) => [
      `src/${part}${file}.ts`,
      [
        `import type { ${typeName}Candidate } from './${part}candidates.js';`,
        '',
        `/** ${rows.length} of the ${candidates}, in their order. */`,
        `export const ${constant}: readonly ${typeName}Candidate[] = [`,
        ...rows.map(
          ({ name, availability, profileCode }) =>
            `  { name: ${JSON.stringify(name)}, availability: '${availability}', profile: { ${profileCode} } },`,
        ),
        '];',
        '',
      ].join('\n'),
    ]),
  );
}
