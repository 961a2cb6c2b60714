import { FsTree } from 'nx/src/generators/tree';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { interfaceOf } from '../../core/documents/module-interface';
import { renderInterfaceBlock } from '../../core/interface/render-interface-block';
import { manifestAt } from '../../generators/workspace/manifests';
import { treeModule } from '../../generators/workspace/tree-module';
import { moduleFolder } from '../process/module-folder.fixture';
import { readModule } from '../read-module';
import { addFiles, tempWorkspace } from '../temp-workspace.fixture';

const ROOT = 'modules/shop/cart';
const EXEMPTED = [
  { rule: 'export-type-implicit', file: 'src/index.ts', reason: 'The schema is the type here.' },
];

const SOURCES = {
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "module": "nodenext", "composite": true } }',
  'package.json': '{ "name": "@acme/cart", "type": "module" }',
  'src/index.ts':
    "import { itemOf } from './items.js';\nexport const first = itemOf('a');\nexport function all(...ids: string[]) {\n  return ids.map(itemOf);\n}\n",
  'src/items.ts':
    'export interface Item { readonly id: string; readonly price: number }\nexport function itemOf(id: string): Item {\n  return { id, price: 1 };\n}\n',
};

function manifest(exemptions: readonly object[]): string {
  const own = { name: 'cart', domain: 'shop', purpose: 'Keep what people want to buy' };
  return JSON.stringify({ ...own, exemptions });
}

function files(changes: Readonly<Record<string, string>> = {}, exemptions = EXEMPTED) {
  return { ...SOURCES, 'wsp.json': manifest(exemptions), ...changes };
}

function blockOf(workspaceRoot: string, root: string): string {
  return renderInterfaceBlock(interfaceOf(readModule(workspaceRoot, root)));
}

const TOLD = [
  '### Functions\n\n- `function all(...ids: string[]): Item[]` (inferred by TypeScript)',
  '### Constants\n\n- `const first: Item` (inferred by TypeScript)',
].join('\n\n');

it('tells the types that nobody wrote, twice the same', () => {
  const { workspaceRoot, root } = moduleFolder(files());
  expect(blockOf(workspaceRoot, root)).toBe(TOLD);
  expect(blockOf(workspaceRoot, root)).toBe(TOLD);
});

it('tells a generator the same, of what is not written yet', () => {
  const { workspaceRoot, root } = moduleFolder(files({ 'src/index.ts': 'export {};\n' }));
  const tree = new FsTree(workspaceRoot, false);
  tree.write(`${root}/src/index.ts`, SOURCES['src/index.ts']);
  const module = treeModule(tree, root, manifestAt(tree, root)!, tree.listChanges());
  expect(renderInterfaceBlock(interfaceOf(module))).toBe(TOLD);
});

it.each<[string, ReturnType<typeof files>]>([
  ['that the rule asks to write', files({}, [])],
  [
    'of what does not compile',
    files({ 'src/items.ts': 'export const itemOf = (id: string): Item => id;\n' }),
  ],
  ['of what is not found', files({ 'src/items.ts': "export { itemOf } from '@acme/nowhere';\n" })],
])('infers no types %s', (_what, given) => {
  const { workspaceRoot, root } = moduleFolder(given);
  const block = blockOf(workspaceRoot, root);
  expect(block).toContain('const first: unknown');
  expect(block).not.toContain('inferred');
});

it('infers no types without a compiler that can be asked', () => {
  const workspaceRoot = tempWorkspace({
    'node_modules/typescript/package.json': '{ "name": "typescript", "version": "7.0.2" }',
  });
  const given = Object.entries(files()).map(([file, text]) => [join(ROOT, file), text]);
  addFiles(workspaceRoot, Object.fromEntries(given) as Record<string, string>);
  expect(blockOf(workspaceRoot, ROOT)).toContain('const first: unknown');
});
