import { validateData } from '../../core/options/validate-data';
import { invalidData } from './invalid-blueprint';
import {
  type BlueprintManifest,
  type BlueprintPlace,
  MANIFEST_FILE,
  type OwnBlueprint,
} from './own-blueprint';
import { manifestSchema } from './manifest-schema';
import { readData } from './read-data';

/** @throws AmiwError BLUEPRINT_INVALID with every problem of `blueprint.json`. */
export function readManifest(place: BlueprintPlace): OwnBlueprint {
  const data = readData(place, MANIFEST_FILE);
  const { value, problems } = validateData(manifestSchema(), data.value, { trustSchema: true });
  if (problems.length > 0) {
    const expected =
      'Expected what its schema allows: node_modules/@wsp/amiw/schemas/blueprint.schema.json';
    throw invalidData(`${place.shown}/${MANIFEST_FILE}`, data, problems, expected);
  }
  const manifest = value as BlueprintManifest;
  return { ...place, name: manifest.name, manifest };
}
