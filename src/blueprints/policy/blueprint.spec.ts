import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contextOf, importsOf, render } from '../render.fixture';
import { policyBlueprint } from './blueprint';
import { partsOf } from '../shared/part-prefix';
import {
  ASKING,
  CASES,
  EVERYDAY,
  type GivenOptions,
  optionsOf,
  PLAIN,
} from './policy-options.fixture';

const SETS: [string, GivenOptions][] = [
  ['defaults', {}],
  ['everyday', EVERYDAY],
  ['plain', PLAIN],
  ['asking', ASKING],
  ...readdirSync(CASES).map((file): [string, GivenOptions] => {
    const { options = {} } = parse(readFileSync(join(CASES, file), 'utf8')) as {
      options?: GivenOptions;
    };
    return [file, options];
  }),
];

describe.each(SETS)('a module of %s', (_, given) => {
  it('has no template mark left, and parses', async () => {
    const files = render(policyBlueprint, contextOf('access-policy'), await optionsOf(given));
    for (const [path, text] of files) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text, path).not.toMatch(/<%|%>|undefined\.|\[object Object\]/);
      if (!path.endsWith('.ts')) continue;
      expect(parseSync(path, text, { showSemanticErrors: true }).errors, path).toEqual([]);
    }
  });

  it('imports nothing but valibot, the kernel and its own files', async () => {
    const files = render(policyBlueprint, contextOf('access-policy'), await optionsOf(given));
    const { packages, missing } = importsOf(files);
    expect(packages).toEqual(['@acme/kernel', 'valibot']);
    expect(missing).toEqual([]);
  });

  it('writes a contract for each event that says whose it is', async () => {
    const options = await optionsOf(given);
    const files = render(policyBlueprint, contextOf('access-policy'), options);
    const { publishes } = policyBlueprint.plan(contextOf('access-policy'), options);
    const contracts = [...files.keys()].filter((path) => path.startsWith('contracts/'));
    expect(contracts.sort()).toEqual(
      publishes.map((event) => `contracts/${event}.schema.json`).sort(),
    );
    for (const event of publishes) {
      const contract = JSON.parse(files.get(`contracts/${event}.schema.json`) ?? '') as unknown;
      expect(contract).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:event:${event}`,
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  it('names every test file, every event and every rule in its documents', async () => {
    const options = await optionsOf(given);
    const files = render(policyBlueprint, contextOf('access-policy'), options);
    const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
    for (const path of tests) {
      expect(files.get('tests/README.md')).toContain(`\`${path.replace('tests/', '')}\``);
    }
    const { publishes, subscribes } = policyBlueprint.plan(contextOf('access-policy'), options);
    for (const event of [...publishes, ...subscribes]) {
      expect(files.get('README.md')).toContain(`\`${event}\``);
    }
    for (const { name } of options.rules) expect(files.get('README.md')).toContain(`\`${name}\``);
  });
});

it('has prompts only where somebody is asked', async () => {
  const plain = render(policyBlueprint, contextOf('silencing'), await optionsOf(PLAIN));
  expect([...plain.keys()].filter((path) => /prompt|timeout/.test(path))).toEqual([]);
  for (const [path, text] of plain) expect(text, path).not.toMatch(/prompt|pending/i);
  const asking = render(policyBlueprint, contextOf('silencing'), await optionsOf(ASKING));
  expect(asking.has('src/prompts.ts')).toBe(true);
});

it('looks at the hour only where a rule does', async () => {
  const files = render(policyBlueprint, contextOf('access-policy'), await optionsOf({}));
  for (const path of ['src/rules.ts', 'src/ruling.ts', 'src/decisions.ts']) {
    expect(files.get(path)).not.toMatch(/hour/i);
  }
});

it('keeps a purpose from ending the comment that it stands in', async () => {
  const context = contextOf('access-policy', { purpose: 'Turn a/* into */b' });
  const source = render(policyBlueprint, context, await optionsOf({})).get('src/access-policy.ts');
  expect(source).toContain('/** Turn a/* into * /b. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', async (name) => {
  const options = await optionsOf({}, contextOf(name));
  const size = render(policyBlueprint, contextOf('access-policy'), options).size;
  const paths = [...render(policyBlueprint, contextOf(name), options).keys()];
  expect(new Set(paths).size).toBe(size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', async (milestone, reached) => {
  const context = contextOf('access-policy', { milestone });
  const roadmap = render(policyBlueprint, context, await optionsOf({})).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    return {
      title,
      open: criteria.filter((mark) => mark === '- [ ]').length,
      criteria: criteria.length,
    };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
