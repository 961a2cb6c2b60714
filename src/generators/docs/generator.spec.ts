import { writeJson } from '@nx/devkit';
import { expect, it } from 'vitest';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { docsGenerator } from './generator';

const ROOT = 'modules/communication/intent-log';
const INTERFACE =
  '# Interface\n\nMine.\n\n<!-- amiw:interface:start -->\nold\n<!-- amiw:interface:end -->\n\nMine too.  \n';

function moduleTree(interfaceText = INTERFACE) {
  const tree = solutionTree();
  writeJson(tree, `${ROOT}/wsp.json`, {
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep',
  });
  writeJson(tree, `${ROOT}/package.json`, { name: '@acme/intent-log' });
  tree.write(`${ROOT}/src/index.ts`, '/** How many. */\nexport const LIMIT: number = 3;\n');
  tree.write(`${ROOT}/INTERFACE.md`, interfaceText);
  return tree;
}

it('writes the block from the exports, and no other byte', async () => {
  const tree = moduleTree();
  await docsGenerator(tree, { project: 'intent-log' });
  const text = tree.read(`${ROOT}/INTERFACE.md`, 'utf8') ?? '';
  expect(text).toContain('- `const LIMIT: number`: How many.');
  expect(text).not.toContain('old');
  expect(text.startsWith('# Interface\n\nMine.\n\n<!-- amiw:interface:start -->')).toBe(true);
  expect(text.endsWith('<!-- amiw:interface:end -->\n\nMine too.  \n')).toBe(true);
});

it('writes nothing when the block is true', async () => {
  const tree = moduleTree();
  await docsGenerator(tree, { project: '@acme/intent-log' });
  const before = changes(tree);
  await docsGenerator(tree, { project: '@acme/intent-log' });
  expect(changes(tree)).toEqual(before);
});

it.each([
  ['no marks', '# Interface\n'],
  ['a mark twice', INTERFACE + INTERFACE],
])('refuses a document with %s', async (_what, text) => {
  const tree = moduleTree(text);
  const before = changes(tree);
  await expect(docsGenerator(tree, { project: 'intent-log' })).rejects.toThrow(
    '[BLOCK_UNREADABLE]',
  );
  expect(changes(tree)).toEqual(before);
});

it('names the modules that there are', async () => {
  await expect(docsGenerator(moduleTree(), { project: 'intent-logs' })).rejects.toThrow(
    'did you mean "intent-log"?',
  );
});
