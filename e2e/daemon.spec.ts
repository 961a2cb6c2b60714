import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { allTasksOf, expectAllCached, expectRan, tasksOf, validateAll } from './harness/gates';
import type { Workspace } from './harness/workspace';

const ALL = [...allTasksOf('intent-log'), ...allTasksOf('kernel')];

/** Most people run Nx with its daemon, which keeps the graph, the plugin and what was written in memory. */
describe.each(checkedKinds('ts-23'))('with the daemon in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    const copy = await workspaceAt(inject('scratch'), kind, 'module', 'daemon');
    workspace = copy.with({ NX_DAEMON: 'true', CI: 'false' });
    succeeded(await validateAll(workspace));
  });

  afterAll(() => workspace.nxOk(['daemon', '--stop']));

  it('takes every task from the cache', async () => {
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, ALL);
  });

  it('sees an edit of a document, and of nothing else', async () => {
    workspace.edit(`${MODULE.root}/README.md`, (text) => `${text}\nOne more line.\n`);
    succeeded(await validateAll(workspace));
    expectRan(workspace, tasksOf('intent-log', ['docs', 'validate']));
  });

  it('restores results that somebody removed or edited', async () => {
    const record = `.wsp/${MODULE.root}/coverage.json`;
    const before = workspace.read(record);
    workspace.edit(record, () => '{}');
    workspace.remove(`.wsp/${MODULE.kernel}`);
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, ALL);
    expect(workspace.read(record)).toBe(before);
  });

  it('sees a manifest break and heal without `nx reset`', async () => {
    const manifest = `${MODULE.root}/wsp.json`;
    const whole = workspace.read(manifest);
    workspace.edit(manifest, (text) => text.replace('{', ''));
    const id = `${projectName(kind, 'intent-log')}:wsp-structure`;
    const broken = await workspace.nx(['run', id]);
    expect(broken.code).toBe(1);
    expect(broken.output).toContain('[MANIFEST_INVALID]');
    const record = `.wsp/${MODULE.root}/compliance.json`;
    expect(workspace.exists(record)).toBe(false);
    workspace.write(manifest, whole);
    succeeded(await workspace.nx(['run', id]));
    succeeded(await validateAll(workspace));
    expect(workspace.read(record)).toContain('"compliant": true');
  });
});
