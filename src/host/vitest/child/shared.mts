import { readFileSync, writeFileSync } from 'node:fs';
import type * as Vite from 'vite';
import type * as VitestNode from 'vitest/node';
import type { Vitest } from 'vitest/node';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import { thrownOf } from '../../process/thrown.mjs';
import { graphReads } from '../../reads/graph-reads.mjs';
import type { LoggedRead } from '../../reads/logged-read.js';
import { withPreload } from '../../reads/preload-option.mjs';
import { logTo } from '../../reads/read-log.mjs';
import type { SharedJob, SharedModuleJob } from '../events.js';
import { cliOptions } from './overrides.mjs';
import { emitTo, eventReporter, type Emit } from './reporter.mjs';
import { prepareShared, sharedOptions, turnTo } from './turn-to.mjs';

/** Runs the tests of one module after another in one vitest, each module's in a process of their own. */
dieWithParent();
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as SharedJob;
const nodeOptions = process.env['NODE_OPTIONS'];
let emitCurrent: Emit = () => undefined;
let heardAt = Date.now();

const vitest = await start();
for (const module of job.modules) await runModule(vitest, module);
process.exit(0);

async function start(): Promise<Vitest> {
  const { createVitest } = (await import(job.vitestNode)) as typeof VitestNode;
  const vite = (await import(job.vite)) as typeof Vite;
  const reporter = eventReporter((event) => {
    heardAt = Date.now();
    emitCurrent(event);
  });
  const { cli, config } = sharedOptions(job, vite);
  const created = await createVitest('test', { ...cliOptions(job, reporter), ...cli }, config);
  await prepareShared(created, job);
  return created;
}

async function runModule(shared: Vitest, module: SharedModuleJob): Promise<void> {
  const emit = emitTo(module.events);
  // That it is there says that the module was begun.
  writeFileSync(module.events, '');
  emitCurrent = emit;
  heardAt = Date.now();
  const watch = leaveWhenStuck(module);
  try {
    process.env['NODE_OPTIONS'] = withPreload(nodeOptions, module.observation);
    const specifications = await turnTo(shared, module);
    await shared.runTestSpecifications(specifications, true);
    readsFor(shared, module).forEach(logTo(module.observation.log));
    emit({ type: 'finished' });
  } catch (error) {
    emit({ type: 'broken', error: thrownOf(error) });
  } finally {
    clearInterval(watch);
  }
}

/** What vite read of the module without anybody asking for it; what its tests loaded they tell themselves. */
function readsFor({ vite }: Vitest, { root, config }: SharedModuleJob): LoggedRead[] {
  const own = graphReads(vite).filter(({ path }) => path.startsWith(`${root}/`));
  return config === false ? own : [...own, { path: config }];
}

/** A test that never lets go keeps its process, and with it this one: whoever started us goes on without this module. */
function leaveWhenStuck({ limitMs }: SharedModuleJob): NodeJS.Timeout {
  const begun = Date.now();
  return setInterval(() => {
    const now = Date.now();
    if (now - heardAt > job.silenceMs || now - begun > limitMs) process.exit(1);
  }, 500);
}
