import type { ProjectGraph } from '@nx/devkit';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { allTasksOf, expectRan, tasksOf, validateAll } from './harness/gates';
import type { Workspace } from './harness/workspace';

const root = 'modules/communication/reminders';
const EVENT = 'intent-log.created';

const TEST = `
describe('what it hears of', () => {
  it('is the creation of intents', () => {
    const { kernel } = setUp();
    expect(kernel.bus).toBeDefined();
    expect(['${EVENT}']).not.toContain(kernel.toString());
  });
});
`;

/** A module that listens to another one does not import it: nothing but its manifest says that they belong together. */
describe.each(checkedKinds('ts-23'))('a subscriber in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'events');
    const args = ['reminders', '--domain=communication', '--no-interactive'];
    const purpose = '--purpose=Tell people in time what they wanted to be told';
    await workspace.nxOk(['generate', '@wsp/amiw:module', ...args, purpose]);
    workspace.edit(`${root}/wsp.json`, (text) =>
      text.replace(/"subscribes": \[\]/, `"subscribes": ["${EVENT}"]`),
    );
    workspace.edit(`${root}/README.md`, (text) =>
      text.replace('The module listens to no events.', `The module listens to \`${EVENT}\`.`),
    );
    workspace.edit(`${root}/tests/reminders.integration.test.ts`, (text) => `${text}${TEST}`);
    await workspace.nxOk(['generate', '@wsp/amiw:docs', 'reminders', '--no-interactive']);
    await workspace.commit('feat: a subscriber');
    succeeded(await validateAll(workspace));
  });

  it('is checked again when the contract changes, as far as it can notice', async () => {
    const contract = `${MODULE.root}/contracts/${EVENT}.schema.json`;
    workspace.edit(contract, (text) => `${text}\n`);
    succeeded(await validateAll(workspace));
    expectRan(workspace, [
      ...allTasksOf('intent-log'),
      ...tasksOf('reminders', ['contracts', 'integration', 'performance', 'demo', 'validate']),
    ]);
    await workspace.revert();
  });

  it('is affected by a commit that changes the contract, with the publisher and nobody else', async () => {
    const contract = `${MODULE.root}/contracts/${EVENT}.schema.json`;
    workspace.edit(contract, (text) => `${text}\n`);
    const affected = ['show', 'projects', '--affected', '--uncommitted', '--json'];
    const { stdout } = succeeded(await workspace.nx(affected));
    const names = JSON.parse(stdout) as readonly string[];
    expect([...names].sort()).toEqual(
      ['intent-log', 'reminders'].map((name) => projectName(kind, name)),
    );
    await workspace.revert();
  });

  it('is not checked again when a source of the publisher changes', async () => {
    workspace.edit(`${MODULE.root}/src/index.ts`, (text) => `${text}// One more remark.\n`);
    succeeded(await validateAll(workspace));
    expectRan(workspace, allTasksOf('intent-log'));
    await workspace.revert();
  });

  it('may be listened to by the publisher: that is no circle', async () => {
    listenToEachOther(workspace);
    const targets = ['wsp-structure', 'wsp-demo'];
    succeeded(await workspace.nx(['run-many', '-t', ...targets, '--outputStyle=static']));
    await workspace.revert();
  });

  it('has an edge in the graph where the workspace wants one, and still no circle', async () => {
    listenToEachOther(workspace);
    expect(await eventEdges(workspace)).toEqual([]);
    workspace.edit('nx.json', (text) => text.replace(`"${PLUGIN}"`, JSON.stringify(WITH_EDGES)));
    const [publisher, subscriber] = ['intent-log', 'reminders'].map((name) =>
      projectName(kind, name),
    );
    // Of the two that would close a circle the one whose name comes first stays.
    expect(await eventEdges(workspace)).toEqual([`${publisher} > ${subscriber}`]);
    succeeded(await workspace.nx(['run-many', '-t', 'wsp-structure', '--outputStyle=static']));
    await workspace.revert();
  });
});

const PLUGIN = '@wsp/amiw';
/** And a target that goes along the edges, as builds do. */
const WITH_EDGES = {
  plugin: PLUGIN,
  options: { eventEdges: true, structure: { dependsOn: ['^wsp-structure'] } },
};

function listenToEachOther(workspace: Workspace): void {
  workspace.edit(`${MODULE.root}/wsp.json`, (text) =>
    text.replace(/"subscribes": \[\]/, '"subscribes": ["reminders.created"]'),
  );
}

/** Edges of the project graph that no import makes. */
async function eventEdges(workspace: Workspace): Promise<readonly string[]> {
  succeeded(await workspace.nx(['graph', '--file=graph.json']));
  const { graph } = JSON.parse(workspace.read('graph.json')) as {
    readonly graph: Pick<ProjectGraph, 'dependencies'>;
  };
  return Object.values(graph.dependencies)
    .flat()
    .filter(({ type }) => type === 'implicit')
    .map(({ source, target }) => `${source} > ${target}`);
}
