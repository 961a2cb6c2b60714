import { expect, it } from 'vitest';
import type { ModuleManifest } from '../../../manifest/manifest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf } from '../../../test-run/test-run.fixture';
import { reportsOf } from '../structure.fixture';
import { fileMissing } from './file-missing';

it('accepts a complete module', () => {
  expect(reportsOf(fileMissing)).toEqual([]);
});

it.each([
  'wsp.json',
  'tsconfig.json',
  'src/index.ts',
  'src/intent-log.ts',
  'src/demo.ts',
  'tests/intent-log.test.ts',
  'tests/intent-log.integration.test.ts',
])('reports that %s is missing', (file) => {
  expect(reportsOf(fileMissing, { [file]: undefined })).toEqual([
    expect.objectContaining({
      file,
      message: expect.stringContaining(`\`${file}\` is missing`) as unknown,
    }),
  ]);
});

it('wants one of package.json and project.json', () => {
  expect(
    reportsOf(fileMissing, { 'package.json': undefined, 'project.json': '{ "name": "x" }' }),
  ).toEqual([]);
  expect(reportsOf(fileMissing, { 'package.json': undefined })).toMatchInlineSnapshot(`
    [
      {
        "file": "package.json",
        "fix": "Write it, or run the generator again: it adds what is missing and changes nothing else.",
        "message": "\`package.json\` or \`project.json\` is missing, which makes the folder a project.",
      },
    ]
  `);
});

it('sends nobody to a generator that does not know the module', () => {
  const module = moduleOf({});
  const { blueprint: _, ...byHand } = module.manifest as ModuleManifest;
  const fixes = askOf(fileMissing, { module: { ...module, manifest: byHand } }).map(
    ({ fix }) => fix,
  );

  expect(new Set(fixes)).toEqual(new Set(['Write it.']));
});

it('takes files of other names for no substitute', () => {
  const moved = {
    'src/demo.ts': undefined,
    'src/demo/index.ts': 'export const demo = 1;',
    'tests/intent-log.test.ts': undefined,
    'src/intent-log.test.ts': 'it.todo("x");',
  };
  expect(reportsOf(fileMissing, moved).map(({ file }) => file)).toEqual([
    'src/demo.ts',
    'tests/intent-log.test.ts',
  ]);
});

it('wants the specification of an ecosystem, and of no module', () => {
  const manifest = { kind: 'ecosystem', name: 'intent-log' } as const;
  const missing = (changes: Readonly<Record<string, string>>) =>
    reportsOf(fileMissing, changes, { manifest }).map(({ message }) => message);
  expect(missing({})).toEqual(['`ecosystem.yaml` is missing, which specifies the ecosystem.']);
  expect(missing({ 'ecosystem.yaml': 'modules: {}' })).toEqual([]);
});
