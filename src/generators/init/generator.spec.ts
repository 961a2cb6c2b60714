import { logger, readJson, readNxJson, updateJson, writeJson } from '@nx/devkit';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { initGenerator } from './generator';
import { requiredPackages } from './versions';

type Packages = Record<string, Record<string, string>>;

it('registers the plugin, adds what the gates need and ignores the results', async () => {
  const tree = solutionTree();
  const install = await initGenerator(tree, {});
  expect(readNxJson(tree)?.plugins).toEqual(['@wsp/amiw']);
  const { devDependencies } = readJson<Packages>(tree, 'package.json');
  expect(devDependencies).toMatchObject({
    vitest: '~4.1.0',
    '@vitest/coverage-v8': '~4.1.0',
    vite: '^8.0.0',
    typescript: '~6.0.3',
  });
  expect(tree.read('.gitignore', 'utf8')).toBe(
    'node_modules\n\n# Results of @wsp/amiw\n.wsp\ntest-output\nvitest.config.*.timestamp*\n',
  );
  expect(install).toBeTypeOf('function');
});

it('registers the sync generator beside those that are there', async () => {
  const tree = solutionTree();
  updateJson<object>(tree, 'nx.json', (json) => ({
    ...json,
    sync: { applyChanges: true, globalGenerators: ['@nx/js:typescript-sync'] },
  }));
  await initGenerator(tree, {});
  expect(readNxJson(tree)?.sync).toEqual({
    applyChanges: true,
    globalGenerators: ['@nx/js:typescript-sync', '@wsp/amiw:sync'],
  });
});

it('changes nothing when it is run again', async () => {
  const tree = pathsTree();
  await initGenerator(tree, {});
  const before = changes(tree);
  expect(await initGenerator(tree, {})).toBeUndefined();
  expect(changes(tree)).toEqual(before);
});

it('keeps comments, indentation and line ends of nx.json and package.json', async () => {
  const tree = solutionTree();
  const nxJson =
    '{\r\n    // ours\r\n    "plugins": [\r\n        "@nx/js/typescript" // first\r\n    ]\r\n}\r\n';
  const packageJson =
    '{\r\n\t"name": "a",\r\n\t"devDependencies": {\r\n\t\t"nx": "23.2.1",\r\n\t\t"typescript": "~6.0.3"\r\n\t}\r\n}\r\n';
  tree.write('nx.json', nxJson);
  tree.write('package.json', packageJson);
  await initGenerator(tree, {});
  expect(tree.read('nx.json', 'utf8')).toBe(
    nxJson
      .replace('script" // first', 'script", // first\r\n        "@wsp/amiw"')
      .replace(
        '    ]\r\n}',
        '    ],\r\n    "sync": {\r\n        "globalGenerators": [\r\n            "@wsp/amiw:sync"\r\n        ]\r\n    }\r\n}',
      ),
  );
  const after = tree.read('package.json', 'utf8') ?? '';
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  const added = after.split('\r\n').filter((line) => !packageJson.includes(line));
  expect(added.every((line) => /^\t\t"[^"]+": "[^"]+",?$/.test(line))).toBe(true);
  expect(Object.keys(readJson<Packages>(tree, 'package.json')['devDependencies'] ?? {})).toEqual([
    '@types/node',
    '@vitest/coverage-v8',
    'nx',
    'typescript',
    'vite',
    'vitest',
  ]);
  const before = changes(tree);
  await initGenerator(tree, {});
  expect(changes(tree)).toEqual(before);
});

it('keeps the plugins of a preset that nx.json extends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amiw-preset-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const preset = join(folder, 'preset.json');
  writeFileSync(preset, '{ "plugins": ["@nx/js/typescript"] }');
  const tree = pathsTree();
  writeJson(tree, 'nx.json', { extends: preset });
  await initGenerator(tree, {});
  expect(readNxJson(tree)?.plugins).toEqual(['@nx/js/typescript', '@wsp/amiw']);
});

it('keeps versions that are there, and gives the coverage provider those of vitest', async () => {
  const tree = solutionTree();
  updateJson<Packages>(tree, 'package.json', (json) => ({
    ...json,
    dependencies: { vitest: '5.1.1' },
    devDependencies: { vite: '7.0.0' },
  }));
  await initGenerator(tree, {});
  const { dependencies, devDependencies } = readJson<Packages>(tree, 'package.json');
  expect(dependencies).toEqual({ vitest: '5.1.1' });
  expect(devDependencies).toMatchObject({ '@vitest/coverage-v8': '5.1.1', vite: '7.0.0' });
});

it.each([
  ['^3.2.4', true],
  ['~2.1.0 || 3', true],
  ['^4.0.0', false],
  ['>=3', false],
  ['latest', false],
])('says that the gates do without vitest %s: %s', async (range, isTold) => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
  const tree = solutionTree();
  updateJson<Packages>(tree, 'package.json', (json) => ({
    ...json,
    devDependencies: { vitest: range },
  }));
  await initGenerator(tree, { skipInstall: true });
  const message = `package.json names \`vitest\` ${range}. The gates run tests with vitest 4 or 5: npm install --save-dev vitest@^4 @vitest/coverage-v8@^4`;
  expect(warn.mock.calls).toEqual(isTold ? [[message]] : []);
});

it('keeps the options of a registration that is there', async () => {
  const tree = solutionTree();
  const plugin = { plugin: '@wsp/amiw', options: { demo: false } };
  updateJson<object>(tree, 'nx.json', (json) => ({
    ...json,
    plugins: ['@nx/js/typescript', plugin],
  }));
  await initGenerator(tree, {});
  expect(readNxJson(tree)?.plugins).toEqual(['@nx/js/typescript', plugin]);
});

it('knows patterns of .gitignore in other spellings, and keeps a last line without an end', async () => {
  const tree = solutionTree();
  tree.write('.gitignore', '/.wsp/\r\ntest-output\r\nlast');
  await initGenerator(tree, {});
  expect(tree.read('.gitignore', 'utf8')).toBe(
    '/.wsp/\r\ntest-output\r\nlast\r\n\r\n# Results of @wsp/amiw\r\nvitest.config.*.timestamp*\r\n',
  );
});

it('does not install when told so', async () => {
  expect(await initGenerator(solutionTree(), { skipInstall: true })).toBeUndefined();
});

it('works without a package.json', async () => {
  const tree = pathsTree();
  tree.delete('package.json');
  writeJson(tree, 'nx.json', {});
  expect(await initGenerator(tree, {})).toBeUndefined();
  expect(readNxJson(tree)?.plugins).toEqual(['@wsp/amiw']);
});

it('takes the TypeScript of the Nx in use', () => {
  expect([
    requiredPackages('22.7.12')['typescript'],
    requiredPackages('23.2.1')['typescript'],
  ]).toEqual(['~5.9.2', '~6.0.3']);
});
