import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateData } from '../core/options/validate-data';
import { defaultsOf, optionsSchema, readOptions } from './blueprint-options';
import { BLUEPRINTS, findBlueprint } from './registry';
import { contextOf } from './render.fixture';

const REPOSITORY = join(__dirname, '../..');

it('finds a blueprint by its name', () => {
  expect(findBlueprint('service').name).toBe('service');
});

it.each([
  ['servise', 'use --blueprint=service'],
  ['zzz', 'use --blueprint=service'],
])('says what there is instead of %s', (name, fix) => {
  expect(() => findBlueprint(name)).toThrow(fix);
});

it('is offered by the generator as a whole', () => {
  const schema = JSON.parse(
    readFileSync(join(REPOSITORY, 'src/generators/module/schema.json'), 'utf8'),
  ) as { properties: { blueprint: { enum: string[] } } };
  expect(schema.properties.blueprint.enum).toEqual(BLUEPRINTS.map(({ name }) => name));
});

describe.each(BLUEPRINTS.map((blueprint) => [blueprint.name, blueprint] as const))(
  'the blueprint %s',
  (name, blueprint) => {
    const schema = optionsSchema(blueprint);

    it('has a schema that is valid and describes each option', () => {
      const { properties } = schema as { properties: Record<string, { description?: string }> };
      expect(() => validateData(schema, {})).not.toThrow();
      expect(schema.$id).toBe(`urn:wsp-amiw:blueprint:${name}`);
      expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
    });

    it('has defaults that need no validator, and that are valid', async () => {
      const defaults = defaultsOf(schema);
      expect(schema['required']).toEqual([]);
      expect(validateData(schema, {}).value).toEqual(defaults);
      expect(await readOptions(blueprint, undefined, contextOf('intent-log'))).toEqual({
        options: defaults,
        problems: [],
      });
    });

    it('takes reactions as every other blueprint does', () => {
      const { properties } = schema as { properties: { reactions?: unknown } };
      const shared = readFileSync(join(__dirname, 'shared/reactions.schema.json'), 'utf8');
      expect(properties.reactions).toEqual(JSON.parse(shared));
    });

    it('has a page that names each option', () => {
      const page = join(REPOSITORY, `docs/blueprints/${name}.md`);
      expect(existsSync(page)).toBe(true);
      const text = readFileSync(page, 'utf8');
      const { properties } = schema as { properties: Record<string, unknown> };
      for (const option of Object.keys(properties)) expect(text).toContain(`\`${option}\``);
    });

    it('shows examples that are valid', async () => {
      const { examples = [] } = schema as { examples?: readonly unknown[] };
      for (const example of examples) {
        const { problems } = await readOptions(blueprint, example, contextOf('intent-log'));
        expect(problems).toEqual([]);
      }
    });
  },
);
