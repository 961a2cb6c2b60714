import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { copiedTexts } from '../core/gates/validate/copied-text';
import type { ModuleView } from '../core/module/module-view';
import { moduleOf } from '../core/module/module-view.fixture';
import { readOptions } from './blueprint-options';
import { BLUEPRINTS } from './registry';
import { contextOf, render } from './render.fixture';

const CASES = join(__dirname, '../../e2e/blueprints');

interface Case {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
  readonly options?: object;
}

async function modulesOf(blueprint: (typeof BLUEPRINTS)[number]): Promise<ModuleView[]> {
  const modules: ModuleView[] = [];
  for (const file of readdirSync(join(CASES, blueprint.name))) {
    const given = parse(readFileSync(join(CASES, blueprint.name, file), 'utf8')) as Case;
    const { name, domain, purpose } = given;
    const root = `modules/${domain}/${name}`;
    const context = contextOf(name, { domain, purpose, root });
    const { options } = await readOptions(blueprint, given.options, context);
    const files = Object.fromEntries(render(blueprint, context, options));
    modules.push(moduleOf(files, { root, manifest: { name, domain, purpose } }));
  }
  return modules;
}

it('finds no copied words in what templates write', { timeout: 120_000 }, async () => {
  const modules: ModuleView[] = [];
  for (const blueprint of BLUEPRINTS) modules.push(...(await modulesOf(blueprint)));
  expect(modules.length).toBeGreaterThan(40);
  const found = copiedTexts(modules).map(({ sentence, count, places }) =>
    [places.length, places[0]?.file, sentence, count].join('  '),
  );
  expect(found).toEqual([]);
});
