import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Vite from 'vite';
import type { DevEnvironment } from 'vite';
import type * as ModuleRunners from 'vite/module-runner';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import type { PrepareAnswer, PreparedModules, PrepareRequest } from '../prepared.js';
import { moduleRunnerOf } from '../question-key.mjs';
import { record } from './record.mjs';

/**
 * Compiles files of many modules with one vite for all whose configs say the same. Nothing of a module runs here: what
 * is compiled runs in a process of its own.
 */
dieWithParent();
const scratch = process.cwd();

/** A vite forgets nothing: after so many files a fresh one takes over. */
const FILES_PER_SERVER = 100;

interface Server {
  readonly environment: Promise<DevEnvironment>;
  files: number;
}

const servers = new Map<string, Server>();

process.on('message', (request: PrepareRequest) => void prepare(request));

async function prepare(request: PrepareRequest): Promise<void> {
  const { vite, config, entry, target } = request;
  let done = true;
  try {
    const runners = (await import(moduleRunnerOf(vite))) as typeof ModuleRunners;
    const recorded = await record(runners, await serverFor(request), entry);
    const prepared: PreparedModules = { ...recorded, config };
    writeFileSync(target, JSON.stringify(prepared));
  } catch {
    // Whatever it is, whoever loads the file by itself is told of it in its own words.
    done = false;
  }
  process.send?.({ target, done } satisfies PrepareAnswer);
}

function serverFor(request: PrepareRequest): Promise<DevEnvironment> {
  const { vite, workspace, settings } = request;
  const key = JSON.stringify([vite, workspace, settings]);
  const known = servers.get(key);
  const server =
    known !== undefined && known.files < FILES_PER_SERVER
      ? known
      : { environment: createServer(request), files: 0 };
  server.files += 1;
  servers.set(key, server);
  return server.environment;
}

async function createServer({ vite, workspace, settings }: PrepareRequest) {
  const { createServer: create, defaultServerConditions } = (await import(vite)) as typeof Vite;
  const { conditions, tsconfigPaths, aliases } = settings;
  const server = await create({
    root: workspace,
    configFile: false,
    // Variables of the workspace's root are none of a module.
    envDir: scratch,
    mode: 'test',
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: join(scratch, 'cache'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: {
      ...(aliases !== undefined && { alias: { ...aliases } }),
      ...(tsconfigPaths === true && { tsconfigPaths }),
    },
    ...(conditions !== undefined && {
      ssr: { resolve: { conditions: [...conditions, ...defaultServerConditions] } },
    }),
  });
  return server.environments.ssr;
}
