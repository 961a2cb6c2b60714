import { expect, it } from 'vitest';
import { exists, filesUnder, foldersWith, readJson, read } from './repository';

interface Entry {
  readonly schema: string;
  readonly description: string;
  readonly factory?: string;
  readonly implementation?: string;
  readonly batchImplementation?: string;
}

const { generators } = readJson('generators.json') as { generators: Record<string, Entry> };
const { executors } = readJson('executors.json') as { executors: Record<string, Entry> };

it('has a generators.json entry for each generator folder, and the reverse', () => {
  expect(Object.keys(generators).sort()).toEqual(foldersWith('src/generators', 'generator.ts'));
});

it('has an executors.json entry for each executor folder, and the reverse', () => {
  expect(Object.keys(executors).sort()).toEqual(foldersWith('src/executors', 'executor.ts'));
});

it.each(Object.entries(generators))(
  'generator %s is whole',
  (name, { factory, schema, description }) => {
    expect(factory).toBe(`./dist/generators/${name}/generator`);
    expect(schema).toBe(`./dist/generators/${name}/schema.json`);
    expect(description).toMatch(/^[A-Z].*\.$/);
    const files = ['generator.ts', 'generator.spec.ts', 'schema.json', 'schema.ts'].map(
      (file) => `src/generators/${name}/${file}`,
    );
    expect([...files, `docs/generators/${name}.md`].filter((file) => !exists(file))).toEqual([]);
  },
);

/** A batch would run others beside what is measured; and nobody writes many reports at once. */
const RUNS_ALONE = ['performance', 'report'];

it.each(Object.entries(executors))('executor %s is whole', (name, entry) => {
  expect(entry).toMatchObject({
    implementation: `./dist/executors/${name}/executor`,
    schema: `./dist/executors/${name}/schema.json`,
  });
  const batch = RUNS_ALONE.includes(name) ? undefined : `./dist/executors/${name}/batch`;
  expect(entry.batchImplementation).toBe(batch);
  const files = [
    ...['executor.ts', 'executor.spec.ts', 'schema.json', 'schema.ts'],
    ...(batch === undefined ? [] : ['batch.ts']),
  ].map((file) => `src/executors/${name}/${file}`);
  expect([...files, `docs/executors/${name}.md`].filter((file) => !exists(file))).toEqual([]);
});

it.each([
  ...Object.keys(generators).map((name) => [
    `docs/generators/${name}.md`,
    `src/generators/${name}/schema.json`,
  ]),
  ...Object.keys(executors).map((name) => [
    `docs/executors/${name}.md`,
    `src/executors/${name}/schema.json`,
  ]),
])('%s names every option', (page, schema) => {
  const { properties } = readJson(schema) as { properties: Record<string, object> };
  const text = read(page);
  expect(Object.keys(properties).filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
});

it('has a section in docs/errors.md for each error code, and the reverse', () => {
  const codes = [...read('src/core/errors.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(
    ([, code]) => code,
  );
  const sections = [...read('docs/errors.md').matchAll(/^## `([A-Z_]+)`$/gm)].map(
    ([, code]) => code,
  );
  expect(codes).not.toEqual([]);
  expect(sections).toEqual(codes);
});

it('throws every error code somewhere', () => {
  const codes = [...read('src/core/errors.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(
    ([, code]) => code ?? '',
  );
  const sources = filesUnder('src').filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'src/core/errors.ts',
  );
  const text = sources.map(read).join('\n');
  expect(codes.filter((code) => !text.includes(`AmiwError('${code}'`))).toEqual([]);
});
