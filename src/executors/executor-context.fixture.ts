import type { ExecutorContext } from '@nx/devkit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleFolder } from '../host/process/module-folder.fixture';

/** What Nx tells an executor about a workspace with one project, `cart`. */
export function contextOf({ workspaceRoot, root }: ModuleFolder): ExecutorContext {
  return {
    root: workspaceRoot,
    cwd: workspaceRoot,
    isVerbose: false,
    projectName: 'cart',
    projectsConfigurations: { version: 2, projects: { cart: { root } } },
    projectGraph: {
      nodes: { cart: { name: 'cart', type: 'lib', data: { root } } },
      dependencies: {},
    },
    nxJsonConfiguration: {},
  };
}

/** A result file that a gate wrote for the project, parsed; `undefined` if there is none. */
export function resultOf(
  { workspaceRoot, root }: ModuleFolder,
  name: string,
): Record<string, unknown> | undefined {
  const file = join(workspaceRoot, '.wsp', root, `${name}.json`);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : undefined;
}

/** Ids of the findings in a result file. */
export function ruleIds(folder: ModuleFolder, gate: string): string[] {
  const findings = (resultOf(folder, gate)?.['findings'] ?? []) as { ruleId: string }[];
  return findings.map(({ ruleId }) => ruleId);
}

export const MANIFEST = `${JSON.stringify({ name: 'cart', domain: 'shop', purpose: 'Hold what people want to buy' })}\n`;
