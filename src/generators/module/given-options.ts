import type { Tree } from '@nx/devkit';
import type { Blueprint, BlueprintContext } from '../../blueprints/blueprint';
import { readOptions } from '../../blueprints/blueprint-options';
import { AmiwError } from '../../core/errors';
import { parseData, type ParsedData } from '../../core/options/parse-data';
import { type DataProblem, describeProblem } from '../../core/options/problem';

/** Options of a blueprint as a user wrote them, with the place that they come from. */
export interface GivenOptions {
  readonly value: unknown;
  /** Where something in them stands, for messages: `options.yaml:3:5`. */
  readonly whereIs: (path: DataProblem['path']) => string;
}

/**
 * Reads what stands in `--options`.
 *
 * @param option JSON, or the path of a JSON or YAML file from the workspace root.
 * @throws AmiwError BLUEPRINT_OPTIONS_UNREADABLE
 */
export function givenOptions(tree: Tree, option: string): GivenOptions {
  const inline = option.startsWith('{');
  const text = inline ? option : tree.read(option, 'utf8');
  if (text === null) throw unreadable(`There is no file ${JSON.stringify(option)}.`, undefined);
  const data = parseData(text);
  if (!('message' in data)) {
    return {
      value: data.value,
      whereIs: (path) => (inline ? '--options' : place(option, data, path)),
    };
  }
  const { line, column } = data.position;
  throw unreadable(data.message, inline ? '--options' : `${option}:${line}:${column}`);
}

function place(file: string, data: ParsedData, path: DataProblem['path']): string {
  const { line, column } = data.positionOf(path);
  return `${file}:${line}:${column}`;
}

function unreadable(found: string, where: string | undefined): AmiwError {
  return new AmiwError('BLUEPRINT_OPTIONS_UNREADABLE', {
    found,
    expected: 'Expected JSON, or the path of a JSON or YAML file from the workspace root.',
    fix: `write for example --options='{"events":{}}' or --options=options.yaml`,
    ...(where === undefined ? {} : { where }),
  });
}

/**
 * The options with the blueprint's defaults.
 *
 * @throws AmiwError BLUEPRINT_OPTIONS_INVALID with every problem that there is.
 */
export async function completeOptions(
  blueprint: Blueprint,
  given: GivenOptions | undefined,
  context: BlueprintContext,
): Promise<object> {
  const { options, problems } = await readOptions(blueprint, given?.value, context);
  if (problems.length === 0) return options;
  const lines = problems.map(
    (problem) => `- ${given?.whereIs(problem.path) ?? '--options'}: ${describeProblem(problem)}`,
  );
  throw new AmiwError('BLUEPRINT_OPTIONS_INVALID', {
    found: [`The options do not fit the blueprint "${blueprint.name}":`, ...lines].join('\n'),
    expected: `Expected what its schema allows: ${blueprint.home ?? `node_modules/@wsp/amiw/dist/blueprints/${blueprint.name}`}/schema.json`,
    fix: 'mend what is listed and run the command again',
  });
}
