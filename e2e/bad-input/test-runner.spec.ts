import { rmSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { checkedKinds, projectName, workspaceAt } from '../harness/bases';
import { expectUserError } from '../harness/gates';
import { QUICK, type Workspace } from '../harness/workspace';

interface Fault {
  readonly what: string;
  readonly make: (workspace: Workspace) => void;
  readonly code: string;
  readonly says: readonly string[];
}

const remove = (workspace: Workspace, name: string): void => {
  rmSync(workspace.path(`node_modules/${name}`), { recursive: true });
};

/** In the place of the installed one, whose files other workspaces share. */
const replace = (workspace: Workspace, name: string, version: string): void => {
  remove(workspace, name);
  workspace.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version }));
};

const FAULTS: readonly Fault[] = [
  {
    what: 'no vitest',
    make: (workspace) => {
      remove(workspace, 'vitest');
    },
    code: 'VITEST_MISSING',
    says: ['vitest'],
  },
  {
    what: 'a vitest that is too old',
    make: (workspace) => {
      replace(workspace, 'vitest', '2.1.9');
    },
    code: 'VITEST_UNSUPPORTED',
    says: ['2.1.9'],
  },
  {
    what: 'no coverage provider',
    make: (workspace) => {
      remove(workspace, '@vitest/coverage-v8');
    },
    code: 'VITEST_MISSING',
    says: ['@vitest/coverage-v8'],
  },
  {
    what: 'a coverage provider of another version',
    make: (workspace) => {
      replace(workspace, '@vitest/coverage-v8', '3.0.0');
    },
    code: 'VITEST_UNSUPPORTED',
    says: ['@vitest/coverage-v8', '3.0.0'],
  },
];

describe.each(checkedKinds('ts-23'))('a test runner that is not as it should be, in %s', (kind) => {
  it.each(FAULTS)('is $what', async ({ make, code, says }) => {
    const workspace = await workspaceAt(inject('scratch'), kind, 'module', 'runner');
    make(workspace);
    const id = `${projectName(kind, 'intent-log')}:wsp-coverage`;
    const result = await workspace.nx(['run', id, '--skipNxCache'], { env: QUICK });
    expectUserError(result, { code, says });
    expect(workspace.exists('.wsp/modules/communication/intent-log/coverage.json')).toBe(false);
    expect(await workspace.changes()).toEqual([]);
  });
});
