import { expect, it } from 'vitest';
import type { GateName } from '../core/gates/gate';
import { digestInputs } from './digest-inputs';
import { addFiles, tempWorkspace } from './temp-workspace.fixture';

const files = {
  'm/a/wsp.json': '{}',
  'm/a/README.md': '# A',
  'm/a/src/index.ts': '1',
  'm/a/tests/a.test.ts': '1',
  'm/a/tests/a.integration.test.ts': '1',
  'm/a/tests/a.performance.test.ts': '1',
  'm/a/tests/support/build.ts': '1',
  'm/a/performance.json': '{}',
  'm/a/contracts/a.b.schema.json': '{}',
  'm/k/src/index.ts': '1',
  'm/k/README.md': '# K',
  'm/p/contracts/p.x.schema.json': '{}',
  'docs/guide.md': '# G',
  'vitest.shared.mts': '1',
  'm/a/tsconfig.spec.json': '{}',
  'm/k/tsconfig.json': '{}',
};

const ALL: readonly GateName[] = [
  'structure',
  'docs',
  'coverage',
  'integration',
  'performance',
  'demo',
  'validate',
];

/** The gates whose digest another content of `path` changes. */
function changedBy(path: string): GateName[] {
  const workspaceRoot = tempWorkspace(files);
  const location = {
    workspaceRoot,
    root: 'm/a',
    dependencyRoots: ['m/k'],
    contracts: ['m/p/contracts/p.x.schema.json'],
    references: ['docs/guide.md'],
    inputs: ['vitest.shared.mts'],
  };
  const before = ALL.map((gate) => digestInputs(gate, location).digest);
  addFiles(workspaceRoot, { [path]: 'changed' });
  return ALL.filter((gate, index) => digestInputs(gate, location).digest !== before[index]);
}

it.each<[string, GateName[]]>([
  ['m/a/README.md', ['docs', 'validate']],
  ['m/a/src/index.ts', [...ALL]],
  ['m/a/wsp.json', [...ALL]],
  ['m/a/tests/a.test.ts', ['structure', 'docs', 'coverage', 'validate']],
  ['m/a/tests/a.integration.test.ts', ['structure', 'docs', 'integration', 'validate']],
  ['m/a/tests/a.performance.test.ts', ['structure', 'docs', 'performance', 'validate']],
  ['m/a/performance.json', ['structure', 'docs', 'performance', 'validate']],
  [
    'm/a/tests/support/build.ts',
    ['structure', 'docs', 'coverage', 'integration', 'performance', 'validate'],
  ],
  ['m/a/contracts/a.b.schema.json', [...ALL]],
  ['m/a/stray.txt', ['structure', 'docs', 'validate']],
  ['m/k/src/index.ts', ['coverage', 'integration', 'performance', 'demo', 'validate']],
  ['m/k/README.md', []],
  ['m/p/contracts/p.x.schema.json', ['integration', 'performance', 'demo', 'validate']],
  ['m/a/tsconfig.spec.json', [...ALL]],
  ['m/k/tsconfig.json', ['coverage', 'integration', 'performance', 'demo', 'validate']],
  ['docs/guide.md', ['docs', 'validate']],
  ['vitest.shared.mts', ['coverage', 'integration', 'performance', 'demo', 'validate']],
  ['unrelated.ts', []],
])('%s is an input of %j', (path, gates) => {
  expect(changedBy(path)).toEqual(gates);
});

it('tells a moved text from an unmoved one, and counts the files', () => {
  const location = { root: 'm/a', dependencyRoots: [], contracts: [], references: [], inputs: [] };
  const one = digestInputs('docs', {
    ...location,
    workspaceRoot: tempWorkspace({ 'm/a/a.md': 'x', 'm/a/b.md': '' }),
  });
  const other = digestInputs('docs', {
    ...location,
    workspaceRoot: tempWorkspace({ 'm/a/a.md': '', 'm/a/b.md': 'x' }),
  });
  expect([one.files, other.files]).toEqual([2, 2]);
  expect(one.digest).not.toBe(other.digest);
});
