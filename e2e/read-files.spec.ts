import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { expectRan, tasksOf, validateAll, verdictOf } from './harness/gates';
import type { Workspace } from './harness/workspace';

const { root } = MODULE;
const SHARED = 'vitest.shared.mjs';
const RUNNING = ['coverage', 'integration', 'performance', 'demo'] as const;

/** Reads what is an input, or no file of the workspace's own. */
const NEAR_MISSES = `import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const contract = new URL('../contracts/intent-log.created.schema.json', import.meta.url);

it('reads what it may', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'intent-log-')), 'contract.json');
  writeFileSync(file, readFileSync(contract));
  const vitest = createRequire(import.meta.url).resolve('vitest/package.json');
  expect(readFileSync(file, 'utf8')).not.toBe(readFileSync(vitest, 'utf8'));
});
`;

describe.each(checkedKinds('ts-23'))('what a module reads in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'read');
  });

  it('may be an input, a temporary file, or a part of a package', async () => {
    workspace.edit(`${root}/tests/validation.test.ts`, (text) => `${NEAR_MISSES}${text}`);
    succeeded(await validateAll(workspace));
    expect(verdictOf(workspace, 'coverage').findings).toEqual([]);
    await workspace.revert();
  });

  it('may not be a file beside it', async () => {
    workspace.write(SHARED, 'export const shared = {};\n');
    workspace.edit(`${root}/vitest.config.mts`, (text) => {
      const used = text.replace('defineConfig({', 'defineConfig({\n  ...shared,');
      return `import { shared } from '../../../${SHARED}';\n${used}`;
    });
    const targets = RUNNING.map((gate) => `wsp-${gate}`);
    const project = projectName(kind, 'intent-log');
    await workspace.nx(['run-many', '-t', ...targets, '-p', project, '--nxBail=false']);
    for (const gate of RUNNING) {
      expect(verdictOf(workspace, gate).findings).toMatchObject([
        { ruleId: 'input-undeclared', file: 'vitest.config.mts' },
      ]);
    }
  });

  it('may be one that the manifest lists, and exactly what runs the module notices its changes', async () => {
    workspace.edit(`${root}/wsp.json`, (text) => {
      const manifest = JSON.parse(text) as object;
      return `${JSON.stringify({ ...manifest, inputs: [SHARED] }, null, 2)}\n`;
    });
    await workspace.commit('feat: share a config');
    succeeded(await validateAll(workspace));

    workspace.edit(SHARED, (text) => `${text}// One more remark.\n`);
    succeeded(await validateAll(workspace));
    expectRan(workspace, tasksOf('intent-log', ['docs', ...RUNNING, 'validate']));
  });
});
