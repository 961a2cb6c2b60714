import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { commandPathMissing } from './command-path-missing';

it('says nothing of a complete set of documents', () => {
  expect(findings(commandPathMissing, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('cat contracts/none.json'),
    'README.md:4:5 The command reads `contracts/none.json`, but there is no `contracts/none.json` in the module.',
  ],
  [
    sh('npx vitest tests/none.test.ts'),
    'README.md:4:12 The command reads `tests/none.test.ts`, but there is no `tests/none.test.ts` in the module.',
  ],
  [
    sh('cd modules/communication/intent-log', 'node none.js'),
    'README.md:5:6 The command reads `none.js`, but there is no `none.js` in the module.',
  ],
  [
    sh('ls ./modules/communication/intent-log/none/'),
    'README.md:4:4 The command reads `./modules/communication/intent-log/none/`, but there is no `none` in the module.',
  ],
])('reports %j', (text, expected) => {
  expect(saidOfCommands(commandPathMissing, text)).toEqual([expected]);
});

it.each([
  sh(
    'cat src/index.ts',
    'cd modules/communication/intent-log && cat README.md',
    'node dist/index.js',
    'cat package.json',
  ),
  sh(
    'touch src/new.ts',
    'cat src/*.ts',
    'cat > src/new.ts',
    'cd somewhere',
    'cat src/none.ts',
    'cat $X/src/a.ts',
  ),
  sh('cd .. && cat src/none.ts', 'cat ../src/none.ts', 'grep -r none src', 'cat /src/none.ts'),
])('says nothing of %j', (text) => {
  expect(saidOfCommands(commandPathMissing, text)).toEqual([]);
});
