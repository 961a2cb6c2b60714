import { expect, it } from 'vitest';
import { REPORTERS } from '../../src/core/findings/reporters';
import { GATE_NAMES } from '../../src/core/gates/gate';
import { filesUnder, readJson } from './repository';

/** What command line, prompts and Nx Console make a form of. */
interface Property {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description: string;
  readonly default?: unknown;
  readonly $default?: { readonly $source: string; readonly index: number };
  readonly 'x-prompt'?: unknown;
  readonly 'x-priority'?: 'important' | 'internal';
  readonly 'x-dropdown'?: string;
}

interface Schema {
  readonly title: string;
  readonly examplesFile?: string;
  readonly examples?: readonly { readonly command: string; readonly description: string }[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
}

const schemaFiles = (folder: string) =>
  filesUnder(folder)
    .filter((file) => /^[^/]+\/[^/]+\/[^/]+\/schema\.json$/.test(file))
    .map((file): [string, Schema] => [file, readJson(file) as Schema]);
const generators = schemaFiles('src/generators');
const executors = schemaFiles('src/executors');
const ORDER = ['important', undefined, 'internal'];

it('finds the schemas', () => {
  expect(Math.min(generators.length, executors.length)).toBeGreaterThanOrEqual(8);
});

it.each(generators)(
  '%s asks for what it cannot do without, and for that first',
  (_file, schema) => {
    const wrong = schema.required.filter((name) => {
      const property = schema.properties[name];
      return property?.['x-prompt'] === undefined || property['x-priority'] !== 'important';
    });
    expect(wrong, 'Add "x-prompt" and "x-priority": "important".').toEqual([]);
  },
);

it.each([...generators, ...executors])(
  '%s shows what is important first, and what is inferred last',
  (_file, { properties }) => {
    const ranks = Object.values(properties).map((one) => ORDER.indexOf(one['x-priority']));
    expect(ranks, 'Sort the properties by "x-priority".').toEqual([...ranks].sort());
  },
);

it.each(executors)('%s hides what the plugin infers', (_file, { properties }) => {
  const shown = Object.entries(properties).filter(
    ([name, { description, ...property }]) =>
      /\bInferred\b/.test(description) &&
      property['x-priority'] !== 'internal' &&
      // What a workspace without the plugin's inference would say itself.
      name !== 'domains',
  );
  expect(shown.map(([name]) => name)).toEqual([]);
});

it.each([...generators, ...executors])('%s lets projects be chosen', (_file, { properties }) => {
  const { project } = properties;
  if (project !== undefined) expect(project['x-dropdown']).toBe('projects');
});

it.each([...generators, ...executors])('%s has defaults that it would take', (_file, schema) => {
  const wrong = Object.entries(schema.properties).filter(
    ([, property]) =>
      property.enum !== undefined &&
      property.default !== undefined &&
      !property.enum.includes(property.default),
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});

it.each(generators)('%s has a title, and examples of its own options', (file, schema) => {
  const name = file.split('/').at(-2) ?? '';
  expect(schema.title).toMatch(/^[A-Z].*[^.]$/);
  expect(schema.examples?.length).toBeGreaterThan(0);
  // Made of these by the build; Nx Console and agents read it.
  expect(schema.examplesFile).toBe('./examples.md');
  for (const { command, description } of schema.examples ?? []) {
    expect(description).toMatch(/^[A-Z].*[^.]$/);
    if (!command.startsWith(`nx g @wsp/amiw:${name}`)) continue;
    const used = [...command.matchAll(/ --([a-zA-Z]+)/g)].map(([, option = '']) => option);
    const known = [...Object.keys(schema.properties), ...['quiet', 'interactive', 'dry']];
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
  }
});

it.each(GATE_NAMES)('%s prints every report that there is', (gate) => {
  const { properties } = readJson(`src/executors/${gate}/schema.json`) as Schema;
  expect(properties['format']?.enum).toEqual(Object.keys(REPORTERS));
});
