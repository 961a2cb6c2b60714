import { logger, readJson, type Tree } from '@nx/devkit';
import { expect, it, vi } from 'vitest';
import {
  addBlueprint,
  type BlueprintFiles,
  REFERENCE,
} from '../../blueprints/own/own-blueprint.fixture';
import { AmiwError } from '../../core/errors';
import { diskTree, written } from '../workspace/disk-tree.fixture';
import { moduleGenerator } from './generator';
import type { ModuleGeneratorSchema } from './schema';

const ROOT = 'modules/communication/order-prices';
const schema: ModuleGeneratorSchema = {
  name: 'order-prices',
  domain: 'communication',
  purpose: 'Price what people order',
  blueprint: 'pricing',
  skipFormat: true,
  skipInstall: true,
};

function treeWith(changes: BlueprintFiles = {}, files: Record<string, string> = {}) {
  const tree = diskTree({ blueprints: [REFERENCE] }, files);
  addBlueprint(tree.root, changes);
  return tree;
}

async function failure(tree: Tree, options = schema): Promise<AmiwError> {
  vi.spyOn(logger, 'error').mockImplementation(() => undefined);
  const error: unknown = await moduleGenerator(tree, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AmiwError);
  return error as AmiwError;
}

it('makes a module of it, which its manifest remembers', async () => {
  const tree = treeWith();
  await moduleGenerator(tree, { ...schema, options: '{"currency":"franc"}' });
  expect(tree.read(`${ROOT}/README.md`, 'utf8')).toBe('# Order prices in francs\n');
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
    blueprint: 'pricing',
    options: { currency: 'franc' },
    events: { publishes: ['order-prices.priced'] },
  });
  expect(tree.exists('modules/infrastructure/kernel/wsp.json')).toBe(true);
});

it('changes nothing when it is run again, whatever blueprint is named then', async () => {
  const tree = treeWith();
  await moduleGenerator(tree, schema);
  const again = written(tree);
  await moduleGenerator(again, schema);
  await moduleGenerator(again, { ...schema, blueprint: 'service' });
  expect(again.listChanges()).toEqual([]);
});

it('names every problem of its options, and where its schema is', async () => {
  const { code, message } = await failure(treeWith(), { ...schema, options: '{"curency":1}' });
  expect(code).toBe('BLUEPRINT_OPTIONS_INVALID');
  expect(message).toContain('`curency` is unknown');
  expect(message).toContain('tools/blueprints/pricing/schema.json');
});

it('tells what is wrong with a template, and what it may read', async () => {
  const { code, message } = await failure(
    treeWith({ 'files/module/README.md.template': '# A\n\n<%- clasName %>\n' }),
  );
  expect(code).toBe('BLUEPRINT_TEMPLATE_FAILED');
  expect(message).toContain(
    'tools/blueprints/pricing/files/module/README.md.template:3: The template cannot be rendered: clasName is not defined.',
  );
  expect(message).toMatch(
    /Expected .*className, constant, currency, .*words\.\nFix: write className/,
  );
});

it.each([
  ['<% if ( { %>', 'README.md.template: The template cannot be rendered: '],
  [
    '<%- options.a.b %>',
    "README.md.template:1: The template cannot be rendered: Cannot read properties of undefined (reading 'b').",
  ],
])('tells where a template cannot be read: %s', async (text, says) => {
  const { code, message } = await failure(treeWith({ 'files/module/README.md.template': text }));
  expect(code).toBe('BLUEPRINT_TEMPLATE_FAILED');
  expect(message).toContain(says);
});

it('tells of a misspelt variable in the name of a template', async () => {
  const { code, message } = await failure(
    treeWith({ 'files/module/src/__nmae__.ts.template': '' }),
  );
  expect(code).toBe('BLUEPRINT_TEMPLATE_FAILED');
  expect(message).toContain('Fix: write __name__');
});

it.each([
  ['currency', '{"currency":"../../../a"}', '"../../../a"'],
  ['currency', '{"currency":".."}', '".."'],
  ['options', '{}', '{"currency":"euro","discounts":[]}'],
])('lets no variable lead out of its folder: %s is %s', async (variable, options, found) => {
  const tree = treeWith({ [`files/module/src/__${variable}__/a.ts.template`]: '' });
  const { code, message } = await failure(tree, { ...schema, options });
  expect(code).toBe('BLUEPRINT_TEMPLATE_FAILED');
  expect(message).toContain(`which is ${found}.`);
});

it('leaves other underscores in names of templates alone', async () => {
  const tree = treeWith({ 'files/module/src/__fixtures__/a.ts.template': '' });
  await moduleGenerator(tree, schema);
  expect(tree.exists(`${ROOT}/src/__fixtures__/a.ts`)).toBe(true);
});

it('tells of a template that leaves no place for the interface', async () => {
  const { code } = await failure(treeWith({ 'files/module/INTERFACE.md.template': '# I\n' }));
  expect(code).toBe('BLOCK_UNREADABLE');
});

it('takes templates of the workspace for a built-in blueprint, from the folder that nx.json names', async () => {
  const tree = diskTree(
    { blueprintFolder: 'blueprints/' },
    { 'blueprints/service/files/module/README.md.template': '# Ours: <%- nouns %>\n' },
  );
  await moduleGenerator(tree, { ...schema, blueprint: 'service', name: 'orders' });
  const readme = tree.read('modules/communication/orders/README.md', 'utf8');
  expect(readme).toBe('# Ours: orders\n');
});

it('tells what is wrong with a template that replaces a built-in one', async () => {
  const tree = diskTree(
    {},
    { 'tools/blueprints/service/files/module/README.md.template': '<%- noums %>\n' },
  );
  const { message } = await failure(tree, { ...schema, blueprint: 'service' });
  expect(message).toContain('tools/blueprints/service/files/module/README.md.template:1:');
  expect(message).toMatch(/Fix: write nouns?/);
});
