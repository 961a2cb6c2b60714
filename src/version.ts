import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as {
  version: string;
};

/** Version of the plugin; part of the hash of every gate's target. */
export const VERSION = manifest.version;
