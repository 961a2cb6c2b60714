import { writeFileSync } from 'node:fs';
import type * as Vite from 'vite';
import type { DevEnvironment, ViteDevServer } from 'vite';
import type * as ModuleRunners from 'vite/module-runner';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import type { PrepareAnswer, PreparedModules, PrepareRequest } from '../prepared.js';
import { moduleRunnerOf } from '../question-key.mjs';
import { runnerServer, sharedVite } from '../server-options.mjs';
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
  readonly running: Promise<ViteDevServer>;
  /** What is being compiled, and what was. */
  readonly work: Promise<void>[];
}

const servers = new Map<string, Server>();

process.on('message', (request: PrepareRequest) => void answer(request));

async function answer(request: PrepareRequest): Promise<void> {
  const server = serverFor(request);
  const work = server.running.then((running) => prepare(request, running.environments.ssr));
  const done = work.then(
    () => true,
    // Whatever it is, whoever loads the file by itself is told of it in its own words.
    () => false,
  );
  server.work.push(done.then(() => undefined));
  process.send?.({ target: request.target, done: await done } satisfies PrepareAnswer);
}

async function prepare(request: PrepareRequest, environment: DevEnvironment): Promise<void> {
  const { vite, config, entry, target } = request;
  const runners = (await import(moduleRunnerOf(vite))) as typeof ModuleRunners;
  const recorded = await record(runners, environment, entry);
  const prepared: PreparedModules = { ...recorded, config };
  writeFileSync(target, JSON.stringify(prepared));
}

function serverFor(request: PrepareRequest): Server {
  const { vite, workspace, settings } = request;
  const key = JSON.stringify([vite, workspace, settings]);
  const known = servers.get(key);
  if (known !== undefined && known.work.length < FILES_PER_SERVER) return known;
  if (known !== undefined) void retire(known);
  const server: Server = { running: createServer(request), work: [] };
  servers.set(key, server);
  return server;
}

async function retire({ running, work }: Server): Promise<void> {
  await Promise.all(work);
  await running.then((server) => server.close()).catch(() => undefined);
}

async function createServer({ vite, workspace, settings }: PrepareRequest): Promise<ViteDevServer> {
  const loaded = (await import(vite)) as typeof Vite;
  return loaded.createServer({
    root: workspace,
    configFile: false,
    ...runnerServer(scratch),
    ...sharedVite(settings, loaded, scratch),
  });
}
