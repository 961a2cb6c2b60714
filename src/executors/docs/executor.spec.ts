import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { docsExecutor } from './executor';

it('judges the documents, and reads declared references', async () => {
  const manifest = JSON.stringify({
    ...(JSON.parse(MANIFEST) as object),
    references: ['README.md'],
  });
  const folder = moduleFolder({
    'wsp.json': manifest,
    'src/index.ts': '',
    'README.md': '# Cart\n\n[root](../../../README.md) and [nothing](nowhere.md)\n',
    '../../../README.md': '# Workspace\n',
  });
  expect(await docsExecutor({}, contextOf(folder))).toEqual({ success: false });
  const broken = (
    resultOf(folder, 'docs')?.['findings'] as { ruleId: string; message: string }[]
  ).filter(({ ruleId }) => ruleId.startsWith('link-'));
  expect(broken).toEqual([
    expect.objectContaining({
      ruleId: 'link-target-missing',
      message: expect.stringContaining('nowhere.md') as string,
    }),
  ]);
});

it('reports documents that are not there', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST });
  await docsExecutor({}, contextOf(folder));
  expect(
    ruleIds(folder, 'docs').filter((id) => id === 'document-missing').length,
  ).toBeGreaterThanOrEqual(4);
});
