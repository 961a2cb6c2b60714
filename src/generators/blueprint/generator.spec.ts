import { readJson, type Tree } from '@nx/devkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addBlueprint, REFERENCE } from '../../blueprints/own/own-blueprint.fixture';
import type { Milestone } from '../../core/manifest/manifest';
import { writtenOperations } from '../../core/performance/written-operations';
import { renderModule } from '../../testing';
import { diskTree, written } from '../workspace/disk-tree.fixture';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { blueprintGenerator } from './generator';
import type { BlueprintGeneratorSchema } from './schema';

const FOLDER = 'tools/blueprints/tally';
const schema: BlueprintGeneratorSchema = { name: 'tally', skipInstall: true };

function blueprintsOf(tree: Tree): unknown {
  const { plugins } = readJson<{ plugins: unknown[] }>(tree, 'nx.json');
  return plugins;
}

it('makes a blueprint and lists it', async () => {
  const tree = solutionTree();
  await blueprintGenerator(tree, { ...schema, description: 'Counts votes' });
  expect(readJson(tree, `${FOLDER}/blueprint.json`)).toEqual({
    $schema: '../../../node_modules/@wsp/amiw/schemas/blueprint.schema.json',
    name: 'tally',
    description: 'Counts votes.',
    publishes: ['__name__.counted'],
    features: { 'contract-check': true },
    budgets: [
      { operation: 'count', metric: 'p50', limit: 10 },
      { operation: 'total', metric: 'p50', limit: 0.2 },
    ],
  });
  expect(tree.read(`${FOLDER}/files/module/src/__name__.ts.template`, 'utf8')).toContain(
    'export function create<%- className %>(',
  );
  expect(tree.exists(`${FOLDER}/blueprint.test.mjs`)).toBe(true);
  expect(tree.exists(`${FOLDER}/blueprint.cjs`)).toBe(false);
  expect(blueprintsOf(tree)).toEqual([
    { plugin: '@wsp/amiw', options: { blueprints: [`./${FOLDER}`] } },
  ]);
});

it.each([solutionTree, pathsTree])('changes nothing when it is run again, in %o', async (make) => {
  const tree = make();
  await blueprintGenerator(tree, { ...schema, code: true });
  const before = changes(tree);
  await blueprintGenerator(tree, { ...schema, code: true });
  expect(changes(tree)).toEqual(before);
});

it('leaves edited files, and brings back a removed one', async () => {
  const tree = solutionTree();
  await blueprintGenerator(tree, schema);
  const test = tree.read(`${FOLDER}/blueprint.test.mjs`, 'utf8');
  tree.write(`${FOLDER}/files/module/README.md.template`, 'Edited.\n');
  tree.delete(`${FOLDER}/blueprint.test.mjs`);
  await blueprintGenerator(tree, schema);
  expect(tree.read(`${FOLDER}/files/module/README.md.template`, 'utf8')).toBe('Edited.\n');
  expect(tree.read(`${FOLDER}/blueprint.test.mjs`, 'utf8')).toBe(test);
});

it.each([
  [
    '{\n  "plugins": [\n    // ours\n    { "plugin": "@wsp/amiw", "options": { "demo": false } } // gates\n  ]\n}\n',
    '{ "demo": false, "blueprints": ["./tools/blueprints/tally"] } } // gates',
  ],
  [
    '{\n  "plugins": [\n    // ours\n    "@wsp/amiw" // gates\n  ]\n}\n',
    '{ "plugin": "@wsp/amiw", "options": { "blueprints": ["./tools/blueprints/tally"] } } // gates',
  ],
])('keeps the comments of nx.json: %s', async (text, says) => {
  const tree = solutionTree();
  tree.write('nx.json', text);
  await blueprintGenerator(tree, { ...schema, skipFormat: true });
  expect(tree.read('nx.json', 'utf8')).toContain('    // ours\n');
  expect(tree.read('nx.json', 'utf8')).toContain(says);
});

it('takes over the plugins of a preset, which a list of its own replaces', async () => {
  const plugins = ['@nx/js/typescript', '@wsp/amiw'];
  const tree = diskTree(
    {},
    { 'nx.json': '{ "extends": "./preset.json" }', 'preset.json': JSON.stringify({ plugins }) },
  );
  await blueprintGenerator(tree, { ...schema, skipFormat: true });
  expect(blueprintsOf(tree)).toEqual([
    '@nx/js/typescript',
    { plugin: '@wsp/amiw', options: { blueprints: [`./${FOLDER}`] } },
  ]);
});

it('adds it to those that nx.json lists', async () => {
  const tree = diskTree({ blueprints: [REFERENCE] });
  addBlueprint(tree.root);
  await blueprintGenerator(tree, { ...schema, directory: './packages/blueprints/' });
  expect(blueprintsOf(tree)).toMatchObject([
    { options: { blueprints: [REFERENCE, './packages/blueprints/tally'] } },
  ]);
  expect(tree.exists('packages/blueprints/tally/schema.json')).toBe(true);
});

it.each<[string, Partial<BlueprintGeneratorSchema>, string]>([
  ['a name that is none', { name: 'My Tally' }, '[NAME_INVALID]'],
  ['the name of a built-in one', { name: 'scorer' }, '[BLUEPRINT_NAME_TAKEN]'],
  ['the name of the kernel', { name: 'kernel' }, '[NAME_INVALID]'],
  ['the name of another one', { name: 'pricing', directory: 'b' }, '[BLUEPRINT_NAME_TAKEN]'],
  ['a folder outside the workspace', { directory: '../b' }, '[OPTIONS_INVALID]'],
])('refuses %s', async (_what, given, code) => {
  const tree = diskTree({ blueprints: [REFERENCE] });
  addBlueprint(tree.root);
  await expect(blueprintGenerator(tree, { ...schema, ...given })).rejects.toThrow(code);
  expect(tree.listChanges()).toEqual([]);
});

describe('a module that is made from it', () => {
  async function workspace(): Promise<string> {
    const tree = diskTree();
    await blueprintGenerator(tree, { ...schema, code: true, skipFormat: true });
    return written(tree).root;
  }

  it('is complete at every milestone', async () => {
    const workspaceRoot = await workspace();
    for (const milestone of ['poc', 'prototype', 'mvp'] satisfies Milestone[]) {
      const request = { workspaceRoot, blueprint: 'tally', name: 'seat-plan', milestone };
      expect((await renderModule(request)).findings).toEqual([]);
    }
  });

  it('measures the operations that it has budgets for', async () => {
    const workspaceRoot = await workspace();
    const request = { workspaceRoot, blueprint: 'tally', name: 'seat-plan' };
    const { files } = await renderModule(request);
    const { budgets } = JSON.parse(files.get('wsp.json') ?? '') as { budgets: unknown };
    const test = files.get('tests/seat-plan.performance.test.ts') ?? '';
    expect(budgets).toEqual(
      [...writtenOperations('seat-plan.performance.test.ts', test).places.keys()].map(
        (operation) => ({
          operation,
          metric: 'p50',
          limit: expect.any(Number) as number,
        }),
      ),
    );
  });

  it('speaks in the words of its options, and keeps its parts apart', async () => {
    const workspaceRoot = await workspace();
    const options = { noun: 'seat', limit: 20 };
    const request = { workspaceRoot, blueprint: 'tally', name: 'errors', options };
    const { files, findings } = await renderModule(request);
    expect(findings).toEqual([]);
    expect(files.get('README.md')).toContain('Counts seats by key');
    expect(files.get('src/part-errors.ts')).toContain('class ErrorsLimitError');
  });

  it('is found to be incomplete when a template says what the code does not do', async () => {
    const workspaceRoot = await workspace();
    const readme = join(workspaceRoot, FOLDER, 'files/module/README.md.template');
    writeFileSync(
      readme,
      readFileSync(readme, 'utf8').replace('tests/README.md)', 'tests/NONE.md)'),
    );
    const request = { workspaceRoot, blueprint: 'tally', name: 'seat-plan' };
    const { findings } = await renderModule(request);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['link-target-missing']);
  });
});
