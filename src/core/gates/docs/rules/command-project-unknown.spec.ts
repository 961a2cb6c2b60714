import { expect, it } from 'vitest';
import { commands, saidOfCommands, sh } from '../commands.fixture';
import { files, findings } from '../docs.fixture';
import { commandProjectUnknown } from './command-project-unknown';

it('says nothing of a complete set of documents', () => {
  expect(findings(commandProjectUnknown, files(), { commands })).toEqual([]);
});

it.each([
  [
    sh('npx nx run intents:wsp-docs'),
    "README.md:4:12 The command names the project `intents`, which is neither the module's own nor one that it declares.",
  ],
  [
    sh('cd a && pnpm nx wsp-docs journal'),
    "README.md:4:26 The command names the project `journal`, which is neither the module's own nor one that it declares.",
  ],
  [
    sh('nx run-many -t wsp-docs \\', '  -p intent-log,journal'),
    "README.md:5:6 The command names the project `journal`, which is neither the module's own nor one that it declares.",
  ],
  [
    '- one\n\n  ```console\n  $ nx show project journal\n  nx run printed:only\n  ```',
    "README.md:6:21 The command names the project `journal`, which is neither the module's own nor one that it declares.",
  ],
  [
    'Type `npx nx run journal:wsp-docs`.',
    "README.md:3:6 The command names the project `journal`, which is neither the module's own nor one that it declares.",
  ],
])('reports %j', (text, expected) => {
  expect(saidOfCommands(commandProjectUnknown, text)).toEqual([expected]);
});

it.each([
  sh('npx nx run intent-log:wsp-docs', 'yarn nx run @acme/intent-log:wsp-docs'),
  sh(
    'nx run-many -t x -p tag:a,b*',
    'nx run $P:x',
    'nx run <project>:x',
    'nx graph',
    'nx reset',
    'nx affected -t x',
  ),
  sh('for p in a; do nx run journal:x; done'),
  sh('echo nx run journal:x', '# nx run journal:x', 'npm install nx'),
  '```ts\nnx run journal:x\n```',
])('says nothing of %j', (text) => {
  expect(saidOfCommands(commandProjectUnknown, text)).toEqual([]);
});

it('knows dependencies, references and the modules of an ecosystem', () => {
  expect(
    saidOfCommands(commandProjectUnknown, sh('nx run kernel:x'), {
      dependencies: { 'modules/infrastructure/kernel/INTERFACE.md': '' },
    }),
  ).toEqual([]);
  expect(
    saidOfCommands(commandProjectUnknown, sh('nx run @acme/web:x', 'nx run web:x'), {
      references: { 'apps/web/package.json': '{ "name": "@acme/web" }' },
    }),
  ).toEqual([]);
  expect(
    saidOfCommands(commandProjectUnknown, sh('nx run cart:x'), { manifest: { kind: 'ecosystem' } }),
  ).toEqual([]);
  expect(
    saidOfCommands(commandProjectUnknown, sh('nx run journal:x'), {
      manifest: { kind: 'ecosystem' },
    }),
  ).toHaveLength(1);
});

it('says nothing where nobody asked Nx', () => {
  expect(
    saidOfCommands(commandProjectUnknown, sh('nx run journal:x'), { commands: undefined } as never),
  ).toEqual([]);
});
