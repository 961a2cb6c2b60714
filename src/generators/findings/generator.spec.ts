import type { ProjectGraph, Tree } from '@nx/devkit';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { contextOf, MANIFEST } from '../../executors/executor-context.fixture';
import { structureExecutor } from '../../executors/structure/executor';
import { diskTree } from '../workspace/disk-tree.fixture';
import { findingsGenerator } from './generator';
import type { FindingsGeneratorSchema } from './schema';

const ROOT = 'modules/shop/cart';
const SOURCE = '/** How many. */\nexport const LIMIT: number = 3;\n';
const GRAPH: ProjectGraph = {
  nodes: {
    cart: {
      ...{ name: 'cart', type: 'lib' },
      data: {
        root: ROOT,
        targets: {
          'check-structure': { executor: '@wsp/amiw:structure', options: { modules: ['cart'] } },
          'wsp-docs': { executor: '@wsp/amiw:docs' },
          build: { executor: 'nx:run-commands' },
        },
      },
    },
    tools: { name: 'tools', type: 'lib', data: { root: 'tools', targets: { build: {} } } },
  },
  dependencies: {},
};

/** A workspace whose `check-structure` has run. */
async function validated(options: object = {}): Promise<Tree> {
  const tree = diskTree(options, {
    [`${ROOT}/wsp.json`]: MANIFEST,
    [`${ROOT}/src/index.ts`]: SOURCE,
    'reporter.cjs': "exports.file = 'own.txt'; exports.render = (r) => r.results[0].gate;",
  });
  await quietly(() =>
    structureExecutor(
      { domains: ['shop'] },
      contextOf({ workspaceRoot: tree.root, root: ROOT, files: [] }),
    ),
  );
  return tree;
}

async function quietly(run: () => Promise<unknown>): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk.toString();
    return true;
  });
  await run().finally(() => {
    write.mockRestore();
  });
  return text;
}

const report = (tree: Tree, options: FindingsGeneratorSchema = {}) =>
  quietly(() => findingsGenerator(tree, options, () => Promise.resolve(GRAPH)));

/** What the JSON report says of each gate. */
async function results(tree: Tree, options: FindingsGeneratorSchema = {}) {
  await report(tree, { ...options, format: ['json'] });
  const { results } = JSON.parse(tree.read('.wsp/findings.json', 'utf8') ?? '') as {
    results: { gate: string; passed: boolean; findings: { ruleId: string }[] }[];
  };
  return results.map(({ gate, passed, findings }) => [
    gate,
    passed,
    [...new Set(findings.map(({ ruleId }) => ruleId))],
  ]);
}

it('tells what gates found, and whose evidence is missing', async () => {
  const tree = await validated();
  expect(await results(tree)).toEqual([
    ['structure', false, expect.arrayContaining(['file-missing'])],
    ['docs', false, ['evidence-missing']],
  ]);
  expect(await report(tree)).toMatch(
    /\nmodules\/shop\/cart {2}failed {2}structure: \d+ errors, docs: 1 error\n/,
  );
});

it('does not take evidence of other files for what the gate would say', async () => {
  const tree = await validated();
  writeFileSync(join(tree.root, ROOT, 'src/index.ts'), `${SOURCE}// More.\n`);
  expect((await results(tree))[0]).toEqual(['structure', false, ['evidence-stale']]);
  writeFileSync(join(tree.root, ROOT, 'wsp.json'), '{ "name": }');
  expect((await results(tree))[0]).toEqual(['structure', false, ['evidence-stale']]);
});

it('tells of the tasks of a run, and of nothing else', async () => {
  const tree = await validated();
  const task = (target: string) => ({ target: { project: 'cart', target } });
  const graph = (...targets: string[]) => ({
    graph: {},
    tasks: { tasks: Object.fromEntries(targets.map((name) => [`cart:${name}`, task(name)])) },
  });
  tree.write('tasks.json', JSON.stringify(graph('check-structure', 'build')));
  expect((await results(tree, { tasks: 'tasks.json' })).map(([gate]) => gate)).toEqual([
    'structure',
  ]);
  tree.write('tasks.json', JSON.stringify(graph()));
  expect(await results(tree, { tasks: 'tasks.json' })).toEqual([]);
});

it.each(['', '[]', '{ "tasks": { "tasks": ', '{ "graph": {} }'])(
  'takes %j for no task graph',
  async (text) => {
    const tree = await validated();
    tree.write('tasks.json', text);
    await expect(report(tree, { tasks: 'tasks.json' })).rejects.toThrow(
      /is no task graph of Nx.*\[OPTIONS_INVALID\]/s,
    );
  },
);

it('writes reports that are files, and prints the others', async () => {
  const tree = await validated();
  const printed = await report(tree, { format: ['sarif', 'github', 'junit'], output: 'reports' });
  expect(tree.children('reports').sort()).toEqual(['findings.junit.xml', 'findings.sarif']);
  expect(printed).toMatch(/^(?:::error file=modules\/shop\/cart\/[^\n]*\n)+$/);
});

it('makes the same bytes a second time', async () => {
  const tree = await validated();
  const options = { format: ['sarif', 'junit', 'gitlab', 'markdown'] };
  await report(tree, options);
  const before = tree.listChanges().map(({ path, content }) => [path, content?.toString()]);
  await report(tree, options);
  expect(tree.listChanges().map(({ path, content }) => [path, content?.toString()])).toEqual(
    before,
  );
});

it('knows reporters of the workspace', async () => {
  const tree = await validated({ reporters: { 'my-own': './reporter.cjs' } });
  await report(tree, { format: ['my-own'] });
  expect(tree.read('.wsp/own.txt', 'utf8')).toBe('structure');
});

it.each<[object, FindingsGeneratorSchema, string]>([
  [{}, { format: ['sariff'] }, 'Fix: write "sarif" [OPTIONS_INVALID]'],
  [{}, { format: ['constructor'] }, 'There is no reporter "constructor".'],
  [{}, { output: '../out' }, '"../out" is no folder of the workspace.'],
  [{}, { tasks: 'gone.json' }, '"gone.json" does not exist.'],
  [{ reporters: { json: './reporter.cjs' } }, {}, 'call it for example "own-json"'],
  [
    { reporters: { x: '/reporter.cjs' } },
    {},
    '"reporters" of @wsp/amiw holds ["x","/reporter.cjs"]',
  ],
  [{ reporters: ['./reporter.cjs'] }, {}, '"reporters" of @wsp/amiw holds ["./reporter.cjs"]'],
])('with the options %j refuses %j', async (options, schema, message) => {
  const tree = await validated(options);
  await expect(report(tree, schema)).rejects.toThrow(message);
  expect(tree.listChanges()).toEqual([]);
});
