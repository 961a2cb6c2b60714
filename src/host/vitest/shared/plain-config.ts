import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  sharedConfigOf,
  type SharedConfig,
  type SharedSettings,
} from '../../../core/test-run/shared-config';
import { configOf } from '../run-vitest';

/** What vite takes variables from, which every module would have to have for itself. */
const VARIABLES = ['.env', '.env.local', '.env.test', '.env.test.local'];

/**
 * What a module's config decides, when it says no more than the generated one does. Paths of aliases are absolute.
 *
 * @param folder The module's, absolute.
 * @returns undefined for a module that needs a vite or vitest of its own.
 */
export function plainConfigOf(folder: string): SharedConfig | undefined {
  const path = configOf(folder);
  if (path === false || VARIABLES.some((name) => existsSync(join(folder, name)))) return undefined;
  const config = sharedConfigOf(path, readFileSync(path, 'utf8'));
  return config && { ...config, settings: fromWorkspace(config.settings, folder) };
}

function fromWorkspace(settings: SharedSettings, folder: string): SharedSettings {
  if (settings.aliases === undefined) return settings;
  const aliases = Object.entries(settings.aliases).map(([name, path]) => [
    name,
    join(folder, path),
  ]);
  return { ...settings, aliases: Object.fromEntries(aliases) as Record<string, string> };
}
