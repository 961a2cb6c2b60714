import { readJson, readNxJson, type NxJsonConfiguration, type Tree } from '@nx/devkit';
import type { BlueprintSettings } from '../../blueprints/own/workspace-blueprints';
import { AmiwError } from '../../core/errors';
import type { GateName } from '../../core/gates/gate';
import {
  normalizePluginOptions,
  type AmiwPluginOptions,
  type NormalizedPluginOptions,
} from '../../plugin/plugin-options';
import { editJson } from './edit-json';

export const PLUGIN = '@wsp/amiw';

type Registration = NonNullable<NxJsonConfiguration['plugins']>[number];

/** Whether nx.json names the plugin. */
export function isRegistered(tree: Tree): boolean {
  return registrations(tree).some(isOurs);
}

/** The domains of the workspace. Throws `AmiwError` `OPTIONS_INVALID` when nx.json names them wrongly. */
export function knownDomains(tree: Tree): readonly string[] {
  return pluginOptions(tree).domains;
}

/** Where the workspace has blueprints. Throws `AmiwError` `OPTIONS_INVALID` when nx.json names them wrongly. */
export function blueprintSettings(tree: Tree): BlueprintSettings {
  const { blueprints, blueprintFolder } = pluginOptions(tree);
  return { workspaceRoot: tree.root, blueprints, blueprintFolder };
}

/** Reporters of the workspace's own, by name. Throws `AmiwError` `OPTIONS_INVALID` when nx.json names them wrongly. */
export function ownReporters(tree: Tree): NormalizedPluginOptions['reporters'] {
  return pluginOptions(tree).reporters;
}

/** Names of the targets of gates that are switched on. Throws `AmiwError` `OPTIONS_INVALID` for a wrong nx.json. */
export function gateTargetNames(tree: Tree): Readonly<Partial<Record<GateName, string>>> {
  return Object.fromEntries(
    Object.entries(pluginOptions(tree).gates).flatMap(([gate, target]) =>
      target === undefined ? [] : [[gate, target.name]],
    ),
  );
}

/**
 * Name of a gate's target.
 * @throws AmiwError OPTIONS_INVALID when nx.json switches the gate off, or names something wrongly.
 */
export function targetOf(tree: Tree, gate: GateName): string {
  const target = gateTargetNames(tree)[gate];
  if (target !== undefined) return target;
  throw new AmiwError('OPTIONS_INVALID', {
    where: 'nx.json',
    found: `"${gate}" of @wsp/amiw is switched off.`,
    expected: 'Expected a target that can be run.',
    fix: `take "${gate}": false out of the plugin's options`,
  });
}

/** Adds a blueprint to the plugin's options; the plugin has to be registered. */
export function registerBlueprint(tree: Tree, reference: string): void {
  if (pluginOptions(tree).blueprints.includes(reference)) return;
  const own = readJson<NxJsonConfiguration>(tree, 'nx.json').plugins;
  // A list of its own replaces that of the preset which nx.json extends.
  if (own === undefined) editJson(tree, 'nx.json', ['plugins'], registrations(tree));
  const at = registrations(tree).findIndex(isOurs);
  const entry = registrations(tree)[at];
  if (typeof entry === 'string') {
    const options = { blueprints: [reference] };
    editJson(tree, 'nx.json', ['plugins', at], { plugin: PLUGIN, options });
    return;
  }
  const list = ['plugins', at, 'options', 'blueprints'];
  const { blueprints } = (entry?.options ?? {}) as AmiwPluginOptions;
  if (blueprints === undefined) editJson(tree, 'nx.json', list, [reference]);
  else editJson(tree, 'nx.json', [...list, -1], reference);
}

function pluginOptions(tree: Tree): NormalizedPluginOptions {
  const plugin = registrations(tree).find(isOurs);
  const options =
    typeof plugin === 'object' ? (plugin.options as AmiwPluginOptions | undefined) : undefined;
  return normalizePluginOptions(options);
}

function registrations(tree: Tree): readonly Registration[] {
  return readNxJson(tree)?.plugins ?? [];
}

function isOurs(plugin: Registration): boolean {
  return (typeof plugin === 'string' ? plugin : plugin.plugin) === PLUGIN;
}
