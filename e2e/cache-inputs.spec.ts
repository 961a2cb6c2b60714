import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, FULL, MODULE, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import {
  allTasksOf,
  expectAllCached,
  expectRan,
  tasksOf,
  validateAll,
  verdictOf,
} from './harness/gates';
import { repackAs } from './harness/scratch';
import type { Workspace } from './harness/workspace';

const { root, kernel } = MODULE;
const OWN = allTasksOf('intent-log');
const OF_KERNEL = allTasksOf('kernel');
const RUNNING = ['coverage', 'integration', 'performance', 'demo', 'validate'] as const;
const RUNNING_GATES = tasksOf('intent-log', ['docs', ...RUNNING]);

/** An edit that breaks nothing, and the tasks that must run again because of it. All others come from the cache. */
interface Edit {
  readonly what: string;
  readonly file: string;
  readonly change?: (text: string) => string;
  readonly runs: readonly string[];
}

const comment = (text: string): string => `${text}\n// One more remark.\n`;
const sentence = (text: string): string => `${text}\nOne more sentence.\n`;
const space = (text: string): string => `${text}\n`;

const EDITS: readonly Edit[] = [
  {
    what: 'a source',
    file: `${root}/src/intent-log.ts`,
    change: comment,
    runs: OWN,
  },
  {
    what: 'a unit test',
    file: `${root}/tests/intent-log.test.ts`,
    change: comment,
    runs: tasksOf('intent-log', ['structure', 'docs', 'coverage', 'validate']),
  },
  {
    what: 'an integration test',
    file: `${root}/tests/intent-log.integration.test.ts`,
    change: comment,
    runs: tasksOf('intent-log', ['structure', 'docs', 'integration', 'validate']),
  },
  {
    what: 'a document',
    file: `${root}/ROADMAP.md`,
    change: sentence,
    runs: tasksOf('intent-log', ['docs', 'validate']),
  },
  { what: 'the manifest', file: `${root}/wsp.json`, change: space, runs: OWN },
  {
    what: 'a contract',
    file: `${root}/contracts/intent-log.created.schema.json`,
    change: space,
    runs: OWN,
  },
  {
    what: 'a source of the kernel',
    file: `${kernel}/src/kernel.ts`,
    change: comment,
    runs: [...OF_KERNEL, ...RUNNING_GATES],
  },
  {
    what: 'a project beside the modules',
    file: 'tools/beside/index.js',
    change: comment,
    runs: [],
  },
  { what: 'the document of the workspace', file: 'README.md', change: sentence, runs: [] },
  { what: 'a file that git ignores', file: `${root}/dist/index.js`, change: comment, runs: [] },
];

/** Kinds of edits that are like one of those above; with `--full`. */
const MORE_EDITS: readonly Edit[] = [
  {
    what: 'a performance test',
    file: `${root}/tests/intent-log.performance.test.ts`,
    change: comment,
    runs: tasksOf('intent-log', ['structure', 'docs', 'performance', 'validate']),
  },
  {
    what: 'a helper of the tests',
    file: `${root}/tests/support/set-up.ts`,
    change: comment,
    runs: tasksOf('intent-log', [
      ...(['structure', 'docs', 'coverage', 'integration', 'performance', 'validate'] as const),
    ]),
  },
  {
    what: 'the document of the tests',
    file: `${root}/tests/README.md`,
    change: sentence,
    runs: tasksOf('intent-log', ['docs', 'validate']),
  },
  {
    what: 'the compiler options',
    file: `${root}/tsconfig.json`,
    change: space,
    runs: OWN.filter((task) => !task.endsWith(':wsp-contracts')),
  },
  {
    what: 'a document of the kernel',
    file: `${kernel}/README.md`,
    change: sentence,
    runs: tasksOf('kernel', ['docs', 'validate']),
  },
  {
    what: 'a unit test of the kernel',
    file: `${kernel}/tests/kernel.test.ts`,
    change: comment,
    runs: tasksOf('kernel', ['structure', 'docs', 'coverage', 'validate']),
  },
];

describe.each(checkedKinds('ts-23'))('what runs again after an edit in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'inputs');
    workspace.write('tools/beside/project.json', '{ "name": "beside" }\n');
    workspace.write('tools/beside/index.js', '// Nothing.\n');
    workspace.write(`${root}/dist/index.js`, '// Built.\n');
    await workspace.commit('chore: a project beside the modules');
    succeeded(await validateAll(workspace));
  });

  it.each(FULL ? [...EDITS, ...MORE_EDITS] : EDITS)(
    '$what',
    async ({ file, change = space, runs }) => {
      workspace.edit(file, change);
      succeeded(await validateAll(workspace));
      expectRan(workspace, runs);
      await workspace.revert();
    },
  );

  if (FULL) {
    it('what runs tests, after another version of the test runner came', async () => {
      bumpInLock(workspace, 'vitest');
      succeeded(await validateAll(workspace));
      // The kernel depends on packages alone: Nx takes them for what `^` names, also where a gate reads no tests.
      expectRan(workspace, [...RUNNING_GATES, ...tasksOf('kernel', ['docs', ...RUNNING])]);
      await workspace.revert();
    });
  }

  it('nothing after another version of a package came that no gate uses', async () => {
    bumpInLock(workspace, 'dotenv');
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, [...OWN, ...OF_KERNEL]);
    await workspace.revert();
  });

  it('nothing after all of it was taken back', async () => {
    workspace.write(`${root}/dist/index.js`, '// Built.\n');
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, [...OWN, ...OF_KERNEL]);
  });

  it('nothing when the results were deleted: they come out of the cache', async () => {
    const record = `.wsp/${root}/compliance.json`;
    const before = workspace.read(record);
    workspace.remove('.wsp');
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, [...OWN, ...OF_KERNEL]);
    expect(workspace.read(record)).toBe(before);
  });

  it('nothing when somebody edits a result: the true one comes out of the cache', async () => {
    const record = `.wsp/${root}/coverage.json`;
    const before = workspace.read(record);
    workspace.edit(record, (text) => text.replace('"passed": true', '"passed": false'));
    succeeded(await validateAll(workspace));
    expectAllCached(workspace, [...OWN, ...OF_KERNEL]);
    expect(workspace.read(record)).toBe(before);
  });

  it('everything after an upgrade of the plugin', { timeout: 300_000 }, async () => {
    const tarball = await repackAs('0.99.0', inject('scratch'));
    succeeded(await workspace.run('npm', ['install', '--save-dev', `file:${tarball}`]));
    succeeded(await validateAll(workspace));
    expectRan(workspace, [...OWN, ...OF_KERNEL]);
    expect(verdictOf(workspace, 'docs').plugin).toBe('0.99.0');
  });
});

/** As an upgrade leaves it in the lock file, which is where Nx looks for versions and their checksums. */
function bumpInLock(workspace: Workspace, name: string): void {
  workspace.edit('package-lock.json', (text) => {
    const lock = JSON.parse(text) as { packages: Record<string, object | undefined> };
    const path = `node_modules/${name}`;
    const entry = lock.packages[path];
    if (entry === undefined) throw new Error(`package-lock.json has no "${path}".`);
    lock.packages[path] = { ...entry, version: '9.9.9', integrity: `sha512-${'A'.repeat(86)}==` };
    return JSON.stringify(lock, null, 2);
  });
}
