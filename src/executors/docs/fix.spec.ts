import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleFolder, type ModuleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf } from '../executor-context.fixture';
import { toGateTask } from '../gate-task';
import { runDocs } from './run-docs';

const INTERFACE =
  '# Interface\n\n<!-- amiw:interface:start -->\nold\n<!-- amiw:interface:end -->\n';

function folderOf(files: Readonly<Record<string, string>>): ModuleFolder {
  return moduleFolder({
    'wsp.json': MANIFEST,
    'src/index.ts': '/** How many. */\nexport const LIMIT: number = 3;\n',
    ...files,
  });
}

const run = (folder: ModuleFolder, options: object) =>
  runDocs(toGateTask(options, 'cart', contextOf(folder)));

const read = ({ workspaceRoot, root }: ModuleFolder, file: string): string =>
  readFileSync(join(workspaceRoot, root, file), 'utf8');

it('writes blocks and links that have one answer, and no other byte', async () => {
  const folder = folderOf({
    'INTERFACE.md': `\uFEFF${INTERFACE.replaceAll('\n', '\r\n')}Mine.  `,
    'README.md': '# Cart\n\n[a](docs/usge.md#seting) [b](gone.md)\n',
    'docs/usage.md': '# Usage\n\n## Setting\n\nText.\n',
  });
  await run(folder, { fix: true });
  expect(read(folder, 'README.md')).toBe('# Cart\n\n[a](docs/usage.md#setting) [b](gone.md)\n');
  const text = read(folder, 'INTERFACE.md');
  expect(text).toMatch(/^\uFEFF# Interface\r\n\r\n<!-- amiw:interface:start -->\r\n/);
  expect(text.endsWith('<!-- amiw:interface:end -->\r\nMine.  ')).toBe(true);
  expect(text).toContain('- `const LIMIT: number`: How many.\r\n');
  expect(text).not.toMatch(/[^\r]\n/);
});

it('says what it mended and what is left, does not succeed, and leaves evidence of the files as they are now', async () => {
  const folder = folderOf({ 'INTERFACE.md': INTERFACE });
  const { success, terminalOutput } = await run(folder, { fix: true, format: 'json' });
  expect(success).toBe(false);
  const { results } = JSON.parse(terminalOutput) as {
    results: {
      fixed: { files: string[]; findings: { ruleId: string; fixable: boolean; edits?: unknown }[] };
      findings: { ruleId: string }[];
    }[];
  };
  const { fixed, findings } = results[0]!;
  expect(fixed).toEqual({
    files: ['INTERFACE.md'],
    findings: [
      expect.objectContaining({ ruleId: 'interface-entry-missing', fixable: true }),
      expect.objectContaining({ ruleId: 'interface-entry-extra', fixable: true }),
    ],
  });
  expect(fixed.findings[0]).not.toHaveProperty('edits');
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain('interface-entry-missing');
  const { inputs } = resultOf(folder, 'docs') as { inputs: unknown };
  await run(folder, {});
  expect((resultOf(folder, 'docs') as { inputs: unknown }).inputs).toEqual(inputs);
});

it('tells in text what it mended', async () => {
  const { terminalOutput } = await run(folderOf({ 'INTERFACE.md': INTERFACE }), { fix: true });
  expect(terminalOutput).toContain('  fixed: INTERFACE.md:3  interface-entry-missing  ');
  expect(terminalOutput).toContain('  1 file changed: run the target again without --fix');
});

it('writes nothing without the option, and says what it could mend', async () => {
  const folder = folderOf({ 'INTERFACE.md': INTERFACE });
  const { terminalOutput } = await run(folder, {});
  expect(read(folder, 'INTERFACE.md')).toBe(INTERFACE);
  expect(terminalOutput).toMatch(/; --fix mends 2\n$/);
});

it('judges as without the option where there is nothing to mend', async () => {
  const folder = folderOf({ 'README.md': '# Cart\n' });
  expect(await run(folder, { fix: true })).toEqual(await run(folder, {}));
});

it('leaves findings alone that the manifest exempts', async () => {
  const exemptions = [{ rule: 'link-target-missing', file: 'README.md', reason: 'It comes soon.' }];
  const folder = folderOf({
    'wsp.json': JSON.stringify({ ...(JSON.parse(MANIFEST) as object), exemptions }),
    'README.md': '# Cart\n\n[a](docs/usge.md)\n',
    'docs/usage.md': '# Usage\n\nText.\n',
  });
  await run(folder, { fix: true });
  expect(read(folder, 'README.md')).toContain('docs/usge.md');
});
