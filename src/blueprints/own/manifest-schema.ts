import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a JSON Schema that says what its properties are. */
interface ObjectSchema {
  readonly properties: Readonly<Record<string, object>>;
}

const FILE = join(__dirname, '../../../schemas/blueprint.schema.json');

/** What `blueprint.json` may say. */
export function manifestSchema(): ObjectSchema {
  return JSON.parse(readFileSync(FILE, 'utf8')) as ObjectSchema;
}
