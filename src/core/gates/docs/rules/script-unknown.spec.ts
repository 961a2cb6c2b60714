import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { scriptUnknown } from './script-unknown';

const commands = {
  project: '@acme/intent-log',
  targets: new Map([
    ['wsp-docs', ['format', 'pluginVersion']],
    ['wsp-coverage', ['format', 'timeout']],
    ['build', undefined],
  ]),
  generators: new Map([
    ['module', ['name', 'domain', 'skipFormat']],
    ['docs', ['module']],
  ]),
};

const said = (text: string, overrides: Parameters<typeof findings>[2] = {}): string[] => {
  const before = files();
  return findings(
    scriptUnknown,
    { ...before, 'README.md': `# Log\n\n${text}\n` },
    { commands, ...overrides },
  );
};

const sh = (...lines: string[]): string => ['```sh', ...lines, '```'].join('\n');

it('says nothing of a complete set of documents', () => {
  expect(findings(scriptUnknown, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('npm run start:log'),
    "README.md:4:9 The command runs the script `start:log`, which the module's package.json does not have.",
  ],
  [
    sh('CI=1 pnpm test -- --bail'),
    "README.md:4:11 The command runs the script `test`, which the module's package.json does not have.",
  ],
])('reports %j', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

it.each([
  sh(
    'npm install',
    'npm run',
    'npm run x --workspace=a',
    'yarn add y',
    'pnpm --filter a run x',
    'npm run $X',
    'bun run a.ts',
  ),
])('says nothing of %j', (text) => {
  expect(said(text)).toEqual([]);
});

it('knows scripts of the module and of declared references', () => {
  const own = files({
    'package.json': '{ "scripts": { "own": "x" } }',
    'README.md': `# Log\n\n${sh('npm run own', 'yarn run shared')}\n`,
  });
  const references = { 'package.json': '{ "scripts": { "shared": "x" } }' };
  expect(findings(scriptUnknown, own, { references })).toEqual([]);
  expect(findings(scriptUnknown, own)).toHaveLength(1);
});
