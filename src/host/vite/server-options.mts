import { join } from 'node:path';
import type * as Vite from 'vite';
import type { SharedSettings } from '../../core/test-run/shared-config.js';

/** Of a vite that serves nobody but a module runner. */
export function runnerServer(scratch: string): Vite.InlineConfig {
  return {
    mode: 'test',
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: join(scratch, 'cache'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  };
}

/** What the configs of modules decide that share a vite. */
export function sharedVite(
  { conditions, tsconfigPaths, aliases }: SharedSettings,
  { defaultServerConditions }: typeof Vite,
  scratch: string,
): Vite.UserConfig {
  return {
    cacheDir: join(scratch, 'cache'),
    // Variables of the workspace's root are none of a module.
    envDir: scratch,
    resolve: {
      ...(aliases !== undefined && { alias: { ...aliases } }),
      ...(tsconfigPaths === true && { tsconfigPaths }),
    },
    ...(conditions !== undefined && {
      ssr: { resolve: { conditions: [...conditions, ...defaultServerConditions] } },
    }),
  };
}
