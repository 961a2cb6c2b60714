import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseData, type ParsedData } from '../../core/options/parse-data';
import { invalidBlueprint } from './invalid-blueprint';
import type { BlueprintPlace } from './own-blueprint';

/**
 * Reads a file of data of a blueprint.
 *
 * @throws AmiwError BLUEPRINT_INVALID when it is missing or cannot be read.
 */
export function readData({ folder, shown }: BlueprintPlace, file: string): ParsedData {
  const name = `${shown}/${file}`;
  if (!existsSync(join(folder, file))) {
    throw invalidBlueprint({
      found: `${name} does not exist.`,
      expected: 'Expected a blueprint to have blueprint.json, schema.json and files/module.',
      fix: `write ${name}; docs/blueprints/own.md of @wsp/amiw says what stands in it`,
    });
  }
  const data = parseData(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
  if (!('message' in data)) return data;
  throw invalidBlueprint({
    where: `${name}:${data.position.line}:${data.position.column}`,
    found: data.message,
    expected: 'Expected JSON.',
    fix: `correct ${name}`,
  });
}
