import { readFileSync, writeFileSync } from 'node:fs';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import { thrownOf } from '../../process/thrown.mjs';
import { graphReads } from '../../reads/graph-reads.mjs';
import type { LoggedRead } from '../../reads/logged-read.js';
import { observeReads } from '../../reads/observe.mjs';
import { withPreload } from '../../reads/preload-option.mjs';
import { logTo } from '../../reads/read-log.mjs';
import { type Load, moduleLoader } from '../../vite/module-loader.mjs';
import { preparedLoader } from '../../vite/prepared-loader.mjs';
import type { DemoJob, DemoReport, RawOutcome } from '../outcome.js';
import { judgeResult } from './judge-result.mjs';
import { shiftClock } from './other-day.mjs';
import { moveTo } from './other-machine.mjs';

dieWithParent();
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DemoJob;
const exit = process.exit.bind(process);
let printed = 0;
observeReads(job.observation);
process.env['NODE_OPTIONS'] = withPreload(process.env['NODE_OPTIONS'], job.observation);
if (job.aheadMs > 0) shiftClock(job.aheadMs);
moveTo(job.machine);

/** The first outcome counts. */
function end(outcome: RawOutcome): never {
  const report: DemoReport = { outcome, printed };
  writeFileSync(job.report, JSON.stringify(report));
  return exit(0);
}

const write = process.stdout.write.bind(process.stdout) as (...args: unknown[]) => boolean;
process.stdout.write = (...args: unknown[]): boolean => {
  printed += String(args[0]).split('\n').length - 1;
  return write(...args);
};
process.exit = (code) => end({ kind: 'crashed', how: `called \`process.exit(${code ?? ''})\`` });
process.on('uncaughtException', (error) => {
  end({ kind: 'threw', error: thrownOf(error), unhandled: true });
});
process.on('unhandledRejection', (error) => {
  end({ kind: 'threw', error: thrownOf(error), unhandled: true });
});

end(await run());

async function run(): Promise<RawOutcome> {
  try {
    const { readsOf, load } = await loader();
    try {
      return await outcomeOf(await load(job.demo));
    } finally {
      readsOf().forEach(logTo(job.observation.log));
    }
  } catch (error) {
    return { kind: 'threw', error: thrownOf(error), unhandled: false };
  }
}

interface Loader {
  readonly load: Load;
  readonly readsOf: () => readonly LoggedRead[];
}

async function loader(): Promise<Loader> {
  if (job.prepared === undefined) {
    const { server, load } = await moduleLoader(job);
    return { load, readsOf: () => graphReads(server) };
  }
  return preparedLoader(job.vite, job.prepared, () => end({ kind: 'unprepared' }));
}

async function outcomeOf({ demo, ...others }: Record<string, unknown>): Promise<RawOutcome> {
  if (typeof demo !== 'function') return notExported(demo, Object.keys(others));
  const outcome = judgeResult(await (demo as () => unknown)());
  // A rejection that nobody handles is told once the promises that are due have settled.
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  return outcome;
}

function notExported(demo: unknown, others: readonly string[]): RawOutcome {
  if (demo !== undefined) return { kind: 'not-exported', found: `\`demo\` is a ${typeof demo}` };
  const names = others.map((name) => `\`${name}\``).sort();
  return {
    kind: 'not-exported',
    found: names.length === 0 ? 'it exports nothing' : `it exports ${names.join(', ')}`,
  };
}
