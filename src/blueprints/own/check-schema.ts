import type { SchemaObject } from 'ajv';
import { validateData } from '../../core/options/validate-data';
import { invalidBlueprint, invalidData } from './invalid-blueprint';
import { type OwnBlueprint, SCHEMA_FILE } from './own-blueprint';
import { readData } from './read-data';

const DRAFT = { $ref: 'https://json-schema.org/draft/2020-12/schema' };

/** What options of a blueprint are: an object that refuses what it does not know. */
const OPTIONS = {
  type: 'object',
  required: ['type', 'properties', 'additionalProperties'],
  properties: {
    type: { title: '"object", since options are an object', const: 'object' },
    properties: { title: 'the options, by their names', type: 'object' },
    additionalProperties: { title: 'false, so that misspelt options are found', const: false },
  },
};

const EXPECTED = 'Expected a JSON Schema (2020-12) of the options.';

/** @throws AmiwError BLUEPRINT_INVALID with every problem of `schema.json`. */
export function checkSchema(blueprint: OwnBlueprint): void {
  const data = readData(blueprint, SCHEMA_FILE);
  const shown = `${blueprint.shown}/${SCHEMA_FILE}`;
  for (const rules of [DRAFT, OPTIONS]) {
    const { problems } = validateData(rules, data.value, { trustSchema: true });
    if (problems.length > 0) throw invalidData(shown, data, problems, EXPECTED);
  }
  try {
    validateData(data.value as SchemaObject, {});
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalidBlueprint({
      where: shown,
      found: `The schema cannot be used: ${reason}.`,
      expected: EXPECTED,
      fix: `correct ${shown}`,
      cause,
    });
  }
}
