import { readFileSync } from 'node:fs';
import type * as VitestNode from 'vitest/node';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import { thrownOf } from '../../process/thrown.mjs';
import { graphReads } from '../../reads/graph-reads.mjs';
import { observeReads } from '../../reads/observe.mjs';
import { withPreload } from '../../reads/preload-option.mjs';
import { logTo } from '../../reads/read-log.mjs';
import type { VitestJob } from '../events.js';
import { cliOptions, override } from './overrides.mjs';
import { emitTo, eventReporter } from './reporter.mjs';

/** For what tests and global setups leave open; then this process ends anyway. */
const CLOSE_LIMIT_MS = 5000;

dieWithParent();
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as VitestJob;
const emit = emitTo(job.events);
observeReads(job.observation);
try {
  const { createVitest } = (await import(job.vitestNode)) as typeof VitestNode;
  const vitest = await createVitest('test', cliOptions(job, eventReporter(emit)));
  override(vitest, job);
  process.env['NODE_OPTIONS'] = withPreload(process.env['NODE_OPTIONS'], job.observation);
  await vitest.start(vitest.projects.length > 1 ? [...job.testFiles] : undefined);
  const servers = new Set([vitest.vite, ...vitest.projects.map(({ vite }) => vite)]);
  [...servers].flatMap(graphReads).forEach(logTo(job.observation.log));
  emit({ type: 'finished' });
  await Promise.race([
    vitest.close(),
    new Promise((resolve) => {
      setTimeout(resolve, CLOSE_LIMIT_MS);
    }),
  ]);
} catch (error) {
  // Nothing to run is no breakdown: files that did not run are missing in the report, and that is told.
  const nothing = (error as { code?: unknown } | null)?.code === 'VITEST_FILES_NOT_FOUND';
  emit(nothing ? { type: 'finished' } : { type: 'broken', error: thrownOf(error) });
}
process.exit(0);
