import { expect, inject, it } from 'vitest';
import { MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { verdictOf } from './harness/gates';
import { QUICK } from './harness/workspace';

const file = 'tests/support/words.ts';

it('lets a file off with a reason, which is always shown', async () => {
  const workspace = await workspaceAt(inject('scratch'), 'ts-23', 'module', 'exemptions');
  const words = Array.from({ length: 650 }, (_, at) => `export const WORD_${at} = ${at};\n`);
  workspace.write(`${MODULE.root}/${file}`, words.join(''));
  const run = () =>
    workspace.nx(['run', `${projectName('ts-23', 'intent-log')}:wsp-structure`], { env: QUICK });
  expect((await run()).code).toBe(1);

  const reason = 'A list of words, one a line.';
  workspace.edit(`${MODULE.root}/wsp.json`, (text) => {
    const manifest = JSON.parse(text) as object;
    return JSON.stringify({ ...manifest, exemptions: [{ rule: 'file-too-long', file, reason }] });
  });
  const result = succeeded(await run());
  expect(result.output).toContain(`exempt: ${file}  file-too-long`);
  expect(result.output).toContain(reason);
  expect(verdictOf(workspace, 'structure')).toMatchObject({
    passed: true,
    findings: [],
    exempted: [{ ruleId: 'file-too-long', file, reason }],
  });
});
