import { join } from 'node:path';
import type * as Vite from 'vite';
import type { DemoJob } from '../outcome.js';

/** What a vitest config may hold beside vite's own options. */
interface VitestConfig extends Vite.UserConfig {
  readonly test?: { readonly alias?: Vite.AliasOptions };
}

type Load = (file: string) => Promise<Record<string, unknown>>;

/** Imports sources as the module's tests would: with the config's plugins, aliases and conditions. */
export async function moduleLoader(
  job: DemoJob,
): Promise<{ readonly server: Vite.ViteDevServer; readonly load: Load }> {
  const { createServer, createServerModuleRunner } = (await import(job.vite)) as typeof Vite;
  const server = await createServer({
    root: job.root,
    configFile: job.config,
    mode: 'test',
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: join(job.scratch, 'cache'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
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
