import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { commandTargetUnknown } from './command-target-unknown';

it('says nothing of a complete set of documents', () => {
  expect(findings(commandTargetUnknown, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('npx nx run intent-log:wsp-covrage'),
    'README.md:4:12 The document names the target `wsp-covrage` in `intent-log:wsp-covrage`, which the project does not have.',
  ],
  [
    sh('nx serve intent-log'),
    'README.md:4:4 The document names the target `serve` in `serve`, which the project does not have.',
  ],
  [
    sh('nx run-many -t wsp-docs wsp-tests'),
    'README.md:4:25 The document names the target `wsp-tests` in `wsp-tests`, which the project does not have.',
  ],
  [
    sh('nx run kernel:wsp-tests'),
    'README.md:4:8 The document names the target `wsp-tests` in `kernel:wsp-tests`, which the project does not have.',
  ],
  [
    'Proved by `wsp-security`.',
    'README.md:3:11 The document names the target `wsp-security` in `wsp-security`, which the project does not have.',
  ],
  [
    'See `intent-log:lint`.',
    'README.md:3:5 The document names the target `lint` in `intent-log:lint`, which the project does not have.',
  ],
])('reports %j', (text, expected) => {
  expect(saidOfCommands(commandTargetUnknown, text)).toEqual([expected]);
});

it.each([
  sh(
    'nx run intent-log:wsp-docs',
    'nx build intent-log',
    'nx run-many -t lint test',
    'nx affected --target=e2e',
    'nx run kernel:deploy',
  ),
  sh('nx test', 'nx run intent-log:$T', 'nx run intent-log'),
  'The gates `wsp-docs` and `intent-log:build`, and the file `wsp.json`; no `wsp-magic`.',
])('says nothing of %j', (text) => {
  expect(saidOfCommands(commandTargetUnknown, text)).toEqual([]);
});
