import { expect, it } from 'vitest';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { decisionGenerator } from './generator';

const ROOT = 'modules/communication/intent-log';
const ENTRY = '## 0.0.1 (2026-01-31): First\n\n### Changes\n\n- One\n\n### Impact\n\nNone.\n';
const DECISION = {
  project: 'intent-log',
  title: 'Cursors instead of offsets.',
  context: 'Lists change while they are read',
  decision: 'A page ends with a signed cursor',
  consequences: 'Nobody can jump to a page by its number',
};

function moduleTree(modLog = `# ModLog\n\n${ENTRY}`) {
  const tree = solutionTree();
  tree.write(`${ROOT}/wsp.json`, '{}');
  tree.write(`${ROOT}/ModLog.md`, modLog);
  return tree;
}

it('writes the record, and links it from the newest entry', async () => {
  const tree = moduleTree();
  await decisionGenerator(tree, DECISION);
  const file = 'docs/decisions/0001-cursors-instead-of-offsets.md';
  expect(tree.read(`${ROOT}/${file}`, 'utf8')).toContain('# 1. Cursors instead of offsets\n');
  expect(tree.read(`${ROOT}/ModLog.md`, 'utf8')).toContain(
    `- One\n- Decided: [Cursors instead of offsets](${file}).\n`,
  );
});

it('changes nothing the second time, and keeps what was edited', async () => {
  const tree = moduleTree();
  await decisionGenerator(tree, DECISION);
  tree.write(`${ROOT}/docs/decisions/0001-cursors-instead-of-offsets.md`, 'Mine.\n');
  const before = changes(tree);
  await decisionGenerator(tree, { ...DECISION, context: 'Something else' });
  expect(changes(tree)).toEqual(before);
});

it('gives each decision the next number', async () => {
  const tree = moduleTree();
  await decisionGenerator(tree, DECISION);
  await decisionGenerator(tree, { ...DECISION, title: 'Keys expire', status: 'proposed' });
  expect(tree.children(`${ROOT}/docs/decisions`)).toEqual([
    '0001-cursors-instead-of-offsets.md',
    '0002-keys-expire.md',
  ]);
});

it.each([
  ['a title without a word', moduleTree(), { title: '…' }, 'OPTIONS_INVALID'],
  ['no context', moduleTree(), { context: ' ' }, 'OPTIONS_INVALID'],
  ['a ModLog without an entry', moduleTree('# ModLog\n'), {}, 'MODLOG_UNREADABLE'],
  ['a project that is none', moduleTree(), { project: 'nothing' }, 'PROJECT_UNKNOWN'],
])('refuses %s, and changes nothing', async (_what, tree, options, code) => {
  const before = changes(tree);
  await expect(decisionGenerator(tree, { ...DECISION, ...options })).rejects.toMatchObject({
    code,
  });
  expect(changes(tree)).toEqual(before);
});
