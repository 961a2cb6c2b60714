import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { commandGeneratorUnknown } from './command-generator-unknown';

it('says nothing of a complete set of documents', () => {
  expect(findings(commandGeneratorUnknown, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('npx nx g @wsp/amiw:modul a'),
    'README.md:4:10 The command names the generator `@wsp/amiw:modul`, which does not exist.',
  ],
  [
    sh('nx generate @wsp/amiw:service a'),
    'README.md:4:13 The command names the generator `@wsp/amiw:service`, which does not exist.',
  ],
])('reports %j', (text, expected) => {
  expect(saidOfCommands(commandGeneratorUnknown, text)).toEqual([expected]);
});

it.each([sh('nx g @wsp/amiw:module a', 'nx g @nx/js:library a', 'nx g module', 'nx g $X')])(
  'says nothing of %j',
  (text) => {
    expect(saidOfCommands(commandGeneratorUnknown, text)).toEqual([]);
  },
);
