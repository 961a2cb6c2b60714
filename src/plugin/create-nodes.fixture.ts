import type { CreateNodesContext, ProjectConfiguration } from '@nx/devkit';
import { tempWorkspace } from '../host/temp-workspace.fixture';
import { createNodes } from './create-nodes';
import type { AmiwPluginOptions } from './plugin-options';

/** The text of a module's manifest. */
export const manifest = (name: string, extra: object = {}) =>
  JSON.stringify({ name, domain: 'communication', purpose: `Be ${name}`, ...extra });

/** Projects by root, as the plugin infers them of these files. */
export async function infer(
  files: Record<string, string>,
  options?: AmiwPluginOptions,
): Promise<Record<string, ProjectConfiguration>> {
  const workspaceRoot = tempWorkspace(files);
  const manifests = Object.keys(files).filter((file) => /(?:^|\/)wsp\.json$/.test(file));
  const context = { workspaceRoot, nxJsonConfiguration: {} } as CreateNodesContext;
  const results = await createNodes[1](manifests, options, context);
  return Object.assign({}, ...results.map(([, { projects }]) => projects)) as Record<
    string,
    ProjectConfiguration
  >;
}
