import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In a comment, until its next tag or its end. */
const EXAMPLE = /\n *\* @example[\s\S]*?(?=\n *\* @|\n? *\*\/)/g;

/** Takes the examples out of all documents in a folder, and out of the comments of all sources; blocks have to be written again. */
export function takeExamplesOut(folder) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (file.endsWith('.md')) edit(file, (text) => text.replaceAll('```ts', '```text'));
    if (file.endsWith('.ts')) edit(file, (text) => text.replace(EXAMPLE, ''));
  }
}

function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
