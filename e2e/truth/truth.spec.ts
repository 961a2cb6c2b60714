import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { MODULE, projectName, workspaceAt } from '../harness/bases';
import { verdictOf } from '../harness/gates';
import { InstalledGates } from '../harness/installed-gates';
import type { Workspace } from '../harness/workspace';
import type { Lie } from './lie';
import { linkLies } from './lies/links';
import { roadmapLies } from './lies/roadmap';

const LIES: readonly Lie[] = [...linkLies, ...roadmapLies];

const KIND = 'ts-23';
const PROJECT = projectName(KIND, MODULE.name);

describe('wsp-docs', () => {
  let workspace: Workspace;
  let gates: InstalledGates;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), KIND, 'module', 'truth');
    gates = await InstalledGates.of(workspace);
  });

  afterEach(async () => {
    await workspace.revert();
  });

  it('finds nothing in documents that tell the truth', async () => {
    for (const [project, root] of [
      [PROJECT, MODULE.root],
      [projectName(KIND, 'kernel'), MODULE.kernel],
    ] as const) {
      await gates.run('docs', project);
      expect(verdictOf(workspace, 'docs', root).findings).toEqual([]);
    }
  });

  it.each(LIES)('finds $what ($rule)', async ({ rule, file, tell, line, at = file }) => {
    const path = `${MODULE.root}/${file}`;
    const before = workspace.read(path);
    workspace.edit(path, tell);
    const expected = (line ?? changedLine(before))(workspace.read(path));

    const { code } = await gates.run('docs', PROJECT);

    const { findings } = verdictOf(workspace, 'docs');
    const found = findings.filter(({ ruleId }) => ruleId === rule);
    expect(
      found.map((finding) => [finding.file, finding.line]),
      JSON.stringify(findings, null, 2),
    ).toContainEqual([at, expected]);
    expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });
});

/** The first line that is not as it was. */
function changedLine(before: string): (after: string) => number {
  const lines = before.split('\n');
  return (after) => after.split('\n').findIndex((text, index) => text !== lines[index]) + 1;
}
