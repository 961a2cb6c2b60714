import type * as Vite from 'vite';
import { runnerServer } from './server-options.mjs';

/** Where a module lies that is to be loaded; paths are absolute. */
export interface ModuleToLoad {
  /** The workspace's own vite, as a file URL. */
  readonly vite: string;
  readonly root: string;
  /** The module's own vitest or vite config; false when it has none. */
  readonly config: string | false;
  /** A folder outside the module that is removed afterwards. */
  readonly scratch: string;
}

/** What a vitest config may hold beside vite's own options. */
interface VitestConfig extends Vite.UserConfig {
  readonly test?: { readonly alias?: Vite.AliasOptions };
}

export type Load = (file: string) => Promise<Record<string, unknown>>;

/** Imports sources as the module's tests would: with the config's plugins, aliases and conditions. */
export async function moduleLoader(
  job: ModuleToLoad,
): Promise<{ readonly server: Vite.ViteDevServer; readonly load: Load }> {
  const { createServer, createServerModuleRunner } = (await import(job.vite)) as typeof Vite;
  const server = await createServer({
    root: job.root,
    configFile: job.config,
    ...runnerServer(job.scratch),
    plugins: [{ name: 'amiw:test-alias', config: testAlias }],
  });
  const runner = createServerModuleRunner(server.environments.ssr, {
    hmr: false,
    sourcemapInterceptor: 'prepareStackTrace',
  });
  return { server, load: (file) => runner.import<Record<string, unknown>>(file) };
}

function testAlias({ test }: VitestConfig): Vite.UserConfig {
  return test?.alias === undefined ? {} : { resolve: { alias: test.alias } };
}
