import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { scriptUnknown } from './script-unknown';

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
  expect(saidOfCommands(scriptUnknown, text)).toEqual([expected]);
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
  expect(saidOfCommands(scriptUnknown, text)).toEqual([]);
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
