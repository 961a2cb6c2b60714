import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { commandGeneratorUnknown } from './command-generator-unknown';

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
    commandGeneratorUnknown,
    { ...before, 'README.md': `# Log\n\n${text}\n` },
    { commands, ...overrides },
  );
};

const sh = (...lines: string[]): string => ['```sh', ...lines, '```'].join('\n');

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
  expect(said(text)).toEqual([expected]);
});

it.each([sh('nx g @wsp/amiw:module a', 'nx g @nx/js:library a', 'nx g module', 'nx g $X')])(
  'says nothing of %j',
  (text) => {
    expect(said(text)).toEqual([]);
  },
);
