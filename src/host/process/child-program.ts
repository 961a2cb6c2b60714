import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'oxc-transform';

const HOST = dirname(__dirname);

let compiled: string | undefined;

/**
 * Path of a program that runs in a process of its own, by its path below `src/host` without extension.
 * Run from sources, as our own tests do, there is nothing that Node could start: then it is compiled first.
 */
export function childProgram(name: string): string {
  const built = join(HOST, `${name}.mjs`);
  if (existsSync(built)) return built;
  compiled ??= compileSources();
  return join(compiled, `${name}.mjs`);
}

function compileSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amiw-host-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const sources = readdirSync(HOST, { recursive: true, encoding: 'utf8' });
  for (const source of sources.filter((file) => file.endsWith('.mts'))) {
    const { code } = transformSync(source, readFileSync(join(HOST, source), 'utf8'));
    const target = join(folder, source.replace(/\.mts$/, '.mjs'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  return folder;
}
