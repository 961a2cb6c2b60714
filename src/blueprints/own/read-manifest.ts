import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaObject } from 'ajv';
import { validateData } from '../../core/options/validate-data';
import { invalidData } from './invalid-blueprint';
import {
  type BlueprintManifest,
  type BlueprintPlace,
  MANIFEST_FILE,
  type OwnBlueprint,
} from './own-blueprint';
import { readData } from './read-data';

const SCHEMA = join(__dirname, '../../../schemas/blueprint.schema.json');

/** @throws AmiwError BLUEPRINT_INVALID with every problem of `blueprint.json`. */
export function readManifest(place: BlueprintPlace): OwnBlueprint {
  const data = readData(place, MANIFEST_FILE);
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as SchemaObject;
  const { value, problems } = validateData(schema, data.value, { trustSchema: true });
  if (problems.length > 0) {
    const expected =
      'Expected what its schema allows: node_modules/@wsp/amiw/schemas/blueprint.schema.json';
    throw invalidData(`${place.shown}/${MANIFEST_FILE}`, data, problems, expected);
  }
  const manifest = value as BlueprintManifest;
  return { ...place, name: manifest.name, manifest };
}
