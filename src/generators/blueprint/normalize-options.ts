import { AmiwError } from '../../core/errors';
import { isInside } from '../../plugin/plugin-options';
import type { BlueprintGeneratorSchema } from './schema';

/** What was asked for, with every default filled in. */
export interface NormalizedOptions {
  readonly name: string;
  /** One sentence with its full stop. */
  readonly description: string;
  /** Folder of the blueprint, from the workspace root. */
  readonly folder: string;
  readonly code: boolean;
  readonly skipFormat: boolean;
  readonly skipInstall: boolean;
}

/**
 * @param blueprintFolder Where blueprints lie when nothing is said.
 * @throws AmiwError OPTIONS_INVALID
 */
export function normalizeOptions(
  schema: BlueprintGeneratorSchema,
  blueprintFolder: string,
): NormalizedOptions {
  const description = schema.description?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    name: schema.name,
    description:
      description === ''
        ? 'Counts things by key up to a limit, and tells of each one.'
        : description.replace(/\.?$/, '.'),
    folder: `${directoryOf(schema.directory, blueprintFolder)}/${schema.name}`,
    code: schema.code ?? false,
    skipFormat: schema.skipFormat ?? false,
    skipInstall: schema.skipInstall ?? false,
  };
}

function directoryOf(given: string | undefined, blueprintFolder: string): string {
  if (given === undefined || given.trim() === '') return blueprintFolder;
  const directory = given.trim().replace(/^\.\//, '').replace(/\/+$/, '');
  if (isInside(directory)) return directory;
  throw new AmiwError('OPTIONS_INVALID', {
    where: '--directory',
    found: `The folder is ${JSON.stringify(given)}.`,
    expected: 'Expected a folder inside the workspace, by its path from the root.',
    fix: `write for example --directory=${blueprintFolder}`,
  });
}
