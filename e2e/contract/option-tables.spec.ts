import { expect, it } from 'vitest';
import { exists, foldersWith, read, readJson } from './repository';

type Properties = Readonly<Record<string, { readonly default?: unknown }>>;

const tables = ['blueprints', 'generators', 'executors'].flatMap((kind) =>
  foldersWith(`src/${kind}`, 'schema.json')
    .map((name) => [`docs/${kind}/${name}.md`, `src/${kind}/${name}/schema.json`] as const)
    .filter(([page, schema]) => exists(page) && Object.keys(propertiesOf(schema)).length > 0),
);

it('knows pages of blueprints, generators and executors', () => {
  const kinds = new Set(tables.map(([page]) => page.split('/')[1]));
  expect([...kinds]).toEqual(['blueprints', 'generators', 'executors']);
});

it.each(tables)('%s lists the options of its schema and no others', (page, schema) => {
  const listed = [...defaultsIn(read(page)).keys()];
  expect(listed.sort()).toEqual(Object.keys(propertiesOf(schema)).sort());
});

it.each(tables)('%s tells the defaults of its schema', (page, schema) => {
  const told = defaultsIn(read(page));
  const wrong = Object.entries(propertiesOf(schema)).flatMap(([name, { default: value }]) =>
    valuesIn(value)
      .filter((one) => !tells(told.get(name) ?? '', one))
      .map((one) => `\`${name}\` is "${told.get(name) ?? ''}"; expected \`${one}\` in it`),
  );
  expect(wrong).toEqual([]);
});

function propertiesOf(schema: string): Properties {
  return (readJson(schema) as { properties: Properties }).properties;
}

/** What the column "Default" of the first table of options says, by option. Several may share a row. */
function defaultsIn(page: string): ReadonlyMap<string, string> {
  const [, table = ''] = /^\| Option +\|.*\n\|[ -|]+\n((?:\|.*\n?)+)/m.exec(page) ?? [];
  const rows = table.split('\n').filter((row) => row !== '');
  return new Map(
    rows.flatMap((row) => {
      const [, names = '', , value = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => [name, value] as const);
    }),
  );
}

/** What can stand in a cell: objects and sentences are told in words, and an empty list is no value. */
function valuesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const plain = values.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return plain.map(String).filter((one) => !one.includes(' '));
}

function tells(cell: string, value: string): boolean {
  return cell === value || cell.includes(`\`${value}\``);
}
