import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { commandOptionUnknown } from './command-option-unknown';

it('says nothing of a complete set of documents', () => {
  expect(findings(commandOptionUnknown, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('nx g @wsp/amiw:module a --domian=b'),
    'README.md:4:25 The command gives `module` the option `--domian`, which it does not take.',
  ],
  [
    sh('nx wsp-docs intent-log --reporter=json'),
    'README.md:4:24 The command gives `wsp-docs` the option `--reporter`, which it does not take.',
  ],
  [
    sh('nx run intent-log:wsp-docs --time-out 3'),
    'README.md:4:28 The command gives `wsp-docs` the option `--timeOut`, which it does not take.',
  ],
])('reports %j', (text, expected) => {
  expect(saidOfCommands(commandOptionUnknown, text)).toEqual([expected]);
});

it.each([
  sh(
    'nx g @wsp/amiw:module a --domain=b --skip-format --no-skip-format --dry-run --no-interactive',
  ),
  sh(
    'nx run intent-log:wsp-coverage --timeout=3 --skip-nx-cache -- --anything',
    'nx build intent-log --watch-all',
    'nx run kernel:wsp-docs --x',
    'nx g @nx/js:lib --x',
  ),
])('says nothing of %j', (text) => {
  expect(saidOfCommands(commandOptionUnknown, text)).toEqual([]);
});
