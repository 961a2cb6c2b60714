import type { EnvironmentModuleNode, ResolvedConfig, ViteDevServer } from 'vite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoggedRead } from './logged-read.js';

/** What vite read for a server, without anybody opening it in the code that is tested: its config, modules, variables. */
export function graphReads({ config, environments }: ViteDevServer): LoggedRead[] {
  return [
    ...configReads(config),
    ...Object.values(environments).flatMap(({ moduleGraph }) =>
      [...moduleGraph.fileToModulesMap].flatMap(([file, nodes]) =>
        [...nodes].filter(wasRead).map((node) => ({ path: file, ...importerOf(node) })),
      ),
    ),
  ];
}

/** The config with everything that it imports, and the `.env` files that vite takes variables from. */
function configReads({ configFile, configFileDependencies, envDir, mode }: ResolvedConfig) {
  const by = configFile === undefined ? {} : { by: configFile };
  const variables =
    typeof envDir === 'string'
      ? ['.env', '.env.local', `.env.${mode}`, `.env.${mode}.local`]
          .map((name) => join(envDir, name))
          .filter((file) => existsSync(file))
      : [];
  return [...configFileDependencies, ...variables].map((path) => ({ path, ...by }));
}

/** A module that is only named, such as one that a test mocks, has no result; a file that a plugin added has no id. */
function wasRead({ id, transformResult }: EnvironmentModuleNode): boolean {
  return id === null || transformResult !== null;
}

function importerOf({ importers }: EnvironmentModuleNode): Pick<LoggedRead, 'by'> {
  const [by] = [...importers].flatMap(({ file }) => file ?? []).sort();
  return by === undefined ? {} : { by };
}
