import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addArguments, KINDS, MODULE, projectName, workspaceAt, type Kind } from './harness/bases';
import { succeeded } from './harness/command';
import {
  allTasksOf,
  expectAllCached,
  expectRan,
  GATES,
  STACK_FRAME,
  tasksOf,
  validateAll,
  verdictOf,
} from './harness/gates';
import type { Workspace } from './harness/workspace';

const GENERATED = [
  'wsp.json',
  'src/index.ts',
  'src/intent-log.ts',
  'src/demo.ts',
  'contracts/intent-log.created.schema.json',
  'contracts/intent-log.updated.schema.json',
  'contracts/intent-log.removed.schema.json',
  'tests/intent-log.test.ts',
  'tests/intent-log.integration.test.ts',
  'tests/README.md',
  'README.md',
  'ROADMAP.md',
  'ModLog.md',
  'INTERFACE.md',
];

const ALL = [...allTasksOf('intent-log'), ...allTasksOf('kernel')];

describe.each(Object.keys(KINDS) as Kind[])('from nothing to a validated module in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'bare', 'story');
  });

  it('installs with one command, which says what it touched', { timeout: 300_000 }, async () => {
    const { tarball } = inject('scratch');
    const added = succeeded(await workspace.run('npx', addArguments(tarball)));
    expect(added.output).not.toMatch(STACK_FRAME);
    for (const file of ['nx.json', 'package.json', '.gitignore']) {
      expect(added.output).toContain(file);
    }
    expect(JSON.stringify(workspace.json('nx.json'))).toContain('"@wsp/amiw"');
    expect(workspace.read('.gitignore')).toMatch(/^\/?\.wsp\/?$/m);
    const { devDependencies } = workspace.json('package.json') as {
      devDependencies: Record<string, string>;
    };
    expect(Object.keys(devDependencies)).toEqual(
      expect.arrayContaining(['@wsp/amiw', 'vitest', '@vitest/coverage-v8']),
    );
  });

  it('generates a module and the kernel that it stands on', { timeout: 300_000 }, async () => {
    const generated = succeeded(await workspace.run('npx', ['nx', ...MODULE.generate]));
    expect(generated.output).not.toMatch(STACK_FRAME);
    for (const file of GENERATED) {
      expect(workspace.exists(`${MODULE.root}/${file}`), file).toBe(true);
      expect(workspace.read(`${MODULE.root}/${file}`), file).not.toMatch(/<%|%>|\{\{/);
    }
    expect(workspace.exists(`${MODULE.kernel}/wsp.json`)).toBe(true);
    expect(readdirSync(workspace.path('modules')).sort()).toEqual([
      'communication',
      'infrastructure',
    ]);
    await workspace.commit('feat: add a module');
  });

  it('is compliant at once, without an edit', { timeout: 300_000 }, async () => {
    succeeded(await validateAll(workspace));
    expectRan(workspace, ALL);
    for (const gate of GATES) {
      expect(verdictOf(workspace, gate), gate).toMatchObject({ passed: true, findings: [] });
      expect(verdictOf(workspace, gate, MODULE.kernel), gate).toMatchObject({
        passed: true,
        findings: [],
      });
    }
    expect(workspace.json(`.wsp/${MODULE.root}/compliance.json`)).toMatchObject({
      compliant: true,
      module: { name: 'intent-log', domain: 'communication' },
    });
    expect(await workspace.changes()).toEqual([]);
  });

  it('takes every task from the cache the second time', async () => {
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, ALL);
  });

  it('checks the documents again after an edit of one, and nothing else', async () => {
    workspace.edit(`${MODULE.root}/README.md`, (text) => `${text}\nOne more line.\n`);
    succeeded(await validateAll(workspace));
    expectRan(workspace, tasksOf('intent-log', ['docs', 'validate']));
  });

  it('shows in nx what the module is and what can be run', async () => {
    const project = projectName(kind, 'intent-log');
    const { stdout } = await workspace.nxOk(['show', 'project', project, '--json']);
    const shown = JSON.parse(stdout) as Shown;
    expect(shown.root).toBe(MODULE.root);
    expect(shown.tags).toEqual(
      expect.arrayContaining(['wsp:module', 'domain:communication', 'milestone:poc']),
    );
    expect(shown.metadata.description).toBe('Keep what people asked for, and find it again');
    for (const gate of [...GATES, 'validate']) {
      const target = shown.targets[`wsp-${gate}`];
      expect(target?.cache, gate).toBe(true);
      expect(target?.metadata?.description, gate).toBeTruthy();
    }
  });
});

interface Shown {
  readonly root: string;
  readonly tags: readonly string[];
  readonly metadata: { readonly description?: string };
  readonly targets: Readonly<
    Record<string, { cache?: boolean; metadata?: { description?: string } }>
  >;
}
