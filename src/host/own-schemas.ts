import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the package, the same from sources and from what is built. */
const PACKAGE = join(__dirname, '../..');

interface Entry {
  readonly aliases?: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly alias?: string }>>;
}

type Options = ReadonlyMap<string, readonly string[]>;

/** Of the package that this code is a part of, which stays what it is while it runs: each task of a batch asks. */
const known: { generators?: Options; executors?: Options } = {};

/** Options of this plugin's generators by name and alias, as their schemas have them. */
export function generatorOptions(): Options {
  return (known.generators ??= readGenerators());
}

/** Options of this plugin's executors by name. */
export function executorOptions(): Options {
  return (known.executors ??= readExecutors());
}

function readGenerators(): Options {
  const { generators } = readJson('generators.json') as { generators: Record<string, Entry> };
  return new Map(
    Object.entries(generators).flatMap(([name, { aliases = [] }]) => {
      const options = optionsIn(`generators/${name}/schema.json`);
      return [name, ...aliases].map((one) => [one, options] as const);
    }),
  );
}

function readExecutors(): Options {
  const { executors } = readJson('executors.json') as { executors: Record<string, Entry> };
  return new Map(
    Object.keys(executors).map((name) => [name, optionsIn(`executors/${name}/schema.json`)]),
  );
}

/** Sources and built files lie equally deep. */
function optionsIn(schema: string): string[] {
  const text = readFileSync(join(__dirname, '..', schema), 'utf8');
  const { properties = {} } = JSON.parse(text) as Schema;
  return Object.entries(properties).flatMap(([name, { alias }]) =>
    alias === undefined ? [name] : [name, alias],
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE, file), 'utf8'));
}
