import { cpSync, rmSync } from 'node:fs';
import { afterEach, beforeAll, describe, inject, it } from 'vitest';
import { checkedKinds, FULL, workspaceAt } from '../harness/bases';
import { succeeded } from '../harness/command';
import { validateAll, type GateName } from '../harness/gates';
import { InstalledGates } from '../harness/installed-gates';
import type { Workspace } from '../harness/workspace';
import { expectBreakage, expectFailingGates, type Breakage } from './breakage';

/** One test for each breakage, in one workspace that goes back to its last commit after each of them. */
export function describeBreakages(gate: GateName, breakages: readonly Breakage[]): void {
  describe.each(checkedKinds('ts-23'))(`wsp-${gate} in %s`, (kind) => {
    let workspace: Workspace;
    let gates: InstalledGates;
    let evidence: string;

    beforeAll(async () => {
      workspace = await workspaceAt(inject('scratch'), kind, 'module', `broken-${gate}`);
      gates = await InstalledGates.of(workspace);
      evidence = `${workspace.root}.evidence`;
      cpSync(workspace.path('.wsp'), evidence, { recursive: true });
    });

    afterEach(async () => {
      await workspace.revert();
      rmSync(workspace.path('.wsp'), { recursive: true });
      cpSync(evidence, workspace.path('.wsp'), { recursive: true });
    });

    it.each(breakages.filter(({ isVariant }) => FULL || isVariant !== true))(
      'reports $what ($rule)',
      async (breakage) => {
        const broken = { workspace, kind, gates };
        await expectBreakage(broken, gate, breakage);
        if (FULL && canRunAll(gate, breakage)) {
          await expectFailingGates(broken, gate, breakage);
        }
      },
    );

    it('says nothing when all of it is mended', async () => {
      succeeded(await validateAll(workspace));
    });
  });
}

/** The results of a moved module lie elsewhere, and only one gate knows the options of a breakage. */
function canRunAll(gate: GateName, { movedTo, args, env }: Breakage): boolean {
  return gate !== 'validate' && movedTo === undefined && args === undefined && env === undefined;
}
