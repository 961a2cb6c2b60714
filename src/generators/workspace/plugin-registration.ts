import { readNxJson, type Tree } from '@nx/devkit';
import { normalizePluginOptions, type AmiwPluginOptions } from '../../plugin/plugin-options';

export const PLUGIN = '@wsp/amiw';

/** Whether nx.json names the plugin. */
export function isRegistered(tree: Tree): boolean {
  return registration(tree) !== undefined;
}

/** The domains of the workspace. Throws `AmiwError` `OPTIONS_INVALID` when nx.json names them wrongly. */
export function knownDomains(tree: Tree): readonly string[] {
  const plugin = registration(tree);
  const options =
    typeof plugin === 'object' ? (plugin.options as AmiwPluginOptions | undefined) : undefined;
  return normalizePluginOptions(options).domains;
}

function registration(tree: Tree) {
  const plugins = readNxJson(tree)?.plugins ?? [];
  return plugins.find((plugin) => (typeof plugin === 'string' ? plugin : plugin.plugin) === PLUGIN);
}
