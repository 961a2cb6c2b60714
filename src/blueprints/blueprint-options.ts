import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaObject } from 'ajv';
import type { DataProblem } from '../core/options/problem';
import type { Blueprint, BlueprintContext } from './blueprint';

/** The options of a module, read against its blueprint. */
export interface ReadOptions {
  /** With the blueprint's defaults; worth nothing when there are problems. */
  readonly options: object;
  readonly problems: readonly DataProblem[];
}

/**
 * Fills in the blueprint's defaults and looks at everything that can be wrong.
 *
 * @param given As the user wrote them; `undefined` for none.
 */
export async function readOptions(
  blueprint: Blueprint,
  given: unknown,
  context: BlueprintContext,
): Promise<ReadOptions> {
  const schema = optionsSchema(blueprint);
  const { value, problems } = await validated(schema, given);
  const options = value as object;
  if (problems.length > 0) return { options, problems };
  return { options, problems: blueprint.check?.(options, context) ?? [] };
}

export function optionsSchema({ folder }: Pick<Blueprint, 'folder'>): SchemaObject {
  return JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8')) as SchemaObject;
}

/** Most modules are generated without options, and need not wait for a validator that has nothing to do. */
async function validated(schema: SchemaObject, given: unknown) {
  const { required = [] } = schema as { required?: readonly string[] };
  if (given === undefined && required.length === 0) {
    return { value: defaultsOf(schema), problems: [] };
  }
  const { validateData } = await import('../core/options/validate-data.js');
  return validateData(schema, given ?? {}, { trustSchema: true });
}

/** What a validator makes of `{}`. */
export function defaultsOf(schema: SchemaObject): object {
  const { properties = {} } = schema as { properties?: Record<string, { default?: unknown }> };
  return structuredClone(
    Object.fromEntries(
      Object.entries(properties).flatMap(([name, property]) =>
        property.default === undefined ? [] : [[name, property.default]],
      ),
    ),
  );
}
