import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { validateExecutor } from '../validate/executor';
import { structureExecutor } from './executor';

const SOURCE = '/** How many. */\nexport const LIMIT: number = 3;\n';

it('fails a module that lacks files, and leaves evidence of it', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST, 'src/index.ts': SOURCE });
  expect(await structureExecutor({ domains: ['shop'] }, contextOf(folder))).toEqual({
    success: false,
  });
  expect(ruleIds(folder, 'structure')).toContain('file-missing');
  expect(resultOf(folder, 'structure')).toMatchObject({
    passed: false,
    module: 'modules/shop/cart',
    inputs: { files: 2 },
  });
});

it('leaves no evidence when it could not run', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST, 'src/index.ts': SOURCE });
  await structureExecutor({ domains: ['shop'] }, contextOf(folder));
  writeFileSync(`${folder.workspaceRoot}/${folder.root}/wsp.json`, '{ "name": }');
  expect(await structureExecutor({ domains: ['shop'] }, contextOf(folder))).toEqual({
    success: false,
  });
  expect(resultOf(folder, 'structure')).toBeUndefined();
});

it('withdraws the record of an earlier run, which nothing would write again', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST, 'src/index.ts': SOURCE });
  for (const manifest of [MANIFEST, '{ "name": }']) {
    writeFileSync(`${folder.workspaceRoot}/${folder.root}/wsp.json`, MANIFEST);
    await validateExecutor({}, contextOf(folder));
    expect(resultOf(folder, 'compliance')).toBeDefined();
    writeFileSync(`${folder.workspaceRoot}/${folder.root}/wsp.json`, manifest);
    await structureExecutor({ domains: ['shop'] }, contextOf(folder));
    expect([resultOf(folder, 'compliance'), resultOf(folder, 'validate')]).toEqual([
      undefined,
      undefined,
    ]);
  }
});

it('takes the ten domains of WSP 3 for known when none are given', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST });
  await structureExecutor({}, contextOf(folder));
  expect(ruleIds(folder, 'structure')).toContain('domain-unknown');
});
