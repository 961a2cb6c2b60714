import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'oxc-transform';

const HOST = dirname(__dirname);

/**
 * Path of a program that runs in a process of its own, by its path below `src/host` without extension.
 * Run from sources, as our own tests do, there is nothing that Node could start: then it is compiled first.
 */
export function childProgram(name: string): string {
  const built = join(HOST, `${name}.mjs`);
  return existsSync(built) ? built : join(compiledSources(), `${name}.mjs`);
}

let compiled: string | undefined;

function compiledSources(): string {
  compiled ??= compileOnce();
  return compiled;
}

/** Into a folder that is named by its content, which all test workers share. */
function compileOnce(): string {
  const programs = readdirSync(HOST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mts'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(HOST, file), 'utf8') }));
  const name = createHash('sha256').update(JSON.stringify(programs)).digest('hex').slice(0, 16);
  const cache = join(HOST, '../../node_modules/.cache/amiw-host');
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  for (const { file, text } of programs) {
    const target = join(unfinished, file.replace(/\.mts$/, '.mjs'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformSync(file, text).code);
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another worker was faster, with the same content.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
