import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readJson } from './contract/repository';
import { checkedKinds, MODULE, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { validateAll } from './harness/gates';
import type { Workspace } from './harness/workspace';

const TYPES = `${MODULE.root}/src/contracts.generated.ts`;
const CONFIG = `${MODULE.root}/vitest.config.mts`;

/** With the Nx that is there, and not the newest one. */
const RUN = { env: { NX_MIGRATE_USE_LOCAL: 'true' } };

/** What `nx migrate @wsp/amiw` writes into a workspace, for all migrations that there are. */
function planned(): string {
  const { generators } = readJson('migrations.json') as { generators: Record<string, object> };
  const migrations = Object.entries(generators).map(([name, migration]) => ({
    ...migration,
    package: '@wsp/amiw',
    name,
  }));
  return JSON.stringify({ migrations });
}

describe.each(checkedKinds('ts-23'))('nx migrate in %s', (kind) => {
  let workspace: Workspace;

  /** A workspace as it was before there was anything that the migrations bring. */
  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'migrations');
    workspace.remove(TYPES);
    workspace.edit(CONFIG, (text) =>
      text.replace(/ *\/\/ They hold no tests.*\n.*exclude:.*\n/, ''),
    );
    workspace.edit('nx.json', (text) => {
      const { sync, ...json } = JSON.parse(text) as { sync: object };
      expect(sync).toBeDefined();
      return `${JSON.stringify(json, null, 2)}\n`;
    });
    await workspace.nxOk(['g', '@wsp/amiw:docs', MODULE.name]);
    await workspace.commit('chore: an earlier version');
    workspace.write('migrations.json', planned());
  });

  it('brings back what an earlier version had not, and says what is left to do', async () => {
    expect(workspace.read(CONFIG)).not.toContain('exclude');
    const { output } = succeeded(await workspace.nx(['migrate', '--run-migrations'], RUN));
    expect(output).toContain('against their contracts');
    workspace.remove('migrations.json');
    const changes = (await workspace.changes()).map((line) => line.slice(3));
    expect(changes).toEqual(expect.arrayContaining([CONFIG, TYPES, 'nx.json']));
    succeeded(await validateAll(workspace));
  }, 300_000);

  it('has nothing to bring a second time', async () => {
    await workspace.commit('chore: migrate');
    workspace.write('migrations.json', planned());
    succeeded(await workspace.nx(['migrate', '--run-migrations'], RUN));
    workspace.remove('migrations.json');
    expect(await workspace.changes()).toEqual([]);
  });
});
