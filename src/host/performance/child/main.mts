import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Round } from '../../../core/performance/round.js';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import { thrownOf } from '../../process/thrown.mjs';
import { graphReads } from '../../reads/graph-reads.mjs';
import { observeReads } from '../../reads/observe.mjs';
import { withPreload } from '../../reads/preload-option.mjs';
import { logTo } from '../../reads/read-log.mjs';
import { type Load, moduleLoader } from '../../vite/module-loader.mjs';
import type {
  PerformanceJob,
  PerformanceReport,
  Progress,
  RawFile,
  RawOutcome,
} from '../report.js';
import { measure, type Participant } from './measure.mjs';
import { rehearse, type Rehearsed } from './rehearse.mjs';

dieWithParent();
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as PerformanceJob;
const exit = process.exit.bind(process);
const files: RawFile[] = [];
let turn: Progress = { file: job.files[0] ?? '' };
const stopObserving = observeReads(job.observation);
process.env['NODE_OPTIONS'] = withPreload(process.env['NODE_OPTIONS'], job.observation);

/** The first end counts. */
function end(crash?: string): never {
  const report: PerformanceReport = { files, ...(crash !== undefined && { crash }) };
  writeFileSync(job.report, JSON.stringify(report));
  return exit(0);
}

process.exit = (code) => end(`called \`process.exit(${code ?? ''})\``);
process.on('uncaughtException', endWith);
process.on('unhandledRejection', endWith);

/** Nobody can tell what else was left behind: nothing that was measured counts. */
function endWith(error: unknown): never {
  const { file, operation } = turn;
  const others = files.filter((one) => one.file !== file);
  const thrown = thrownOf(error);
  const outcome: RawOutcome = { kind: 'failed', error: thrown };
  files.splice(0, files.length, ...others, {
    file,
    ...(operation === undefined
      ? { error: thrown }
      : { operations: [{ name: operation, outcome }] }),
  });
  return end();
}

function turnTo(next: Progress): void {
  turn = next;
  appendFileSync(job.progress, `${JSON.stringify(next)}\n`);
}

const participants: Participant[] = [];
try {
  const { server, load } = await moduleLoader(job);
  for (const file of job.files) files.push(await prepareFile(file, load));
  graphReads(server).forEach(logTo(job.observation.log));
  stopObserving();
  await measure(participants, job.rounds);
} catch (error) {
  endWith(error);
}
end();

async function prepareFile(file: string, load: Load): Promise<RawFile> {
  turnTo({ file });
  try {
    const rehearsed = await rehearse(await load(file), (operation) => {
      turnTo({ file, operation });
    });
    if (typeof rehearsed === 'string') return { file, found: rehearsed };
    return { file, operations: rehearsed.map((one) => operationOf(file, one)) };
  } catch (error) {
    return { file, error: thrownOf(error) };
  }
}

/** Its outcome is filled in while it is measured. */
function operationOf(file: string, rehearsed: Rehearsed): { name: string; outcome: RawOutcome } {
  const { name } = rehearsed;
  if ('found' in rehearsed) {
    return { name, outcome: { kind: 'malformed', found: rehearsed.found } };
  }
  if ('error' in rehearsed) {
    return { name, outcome: { kind: 'failed', error: thrownOf(rehearsed.error) } };
  }
  const rounds: Round[] = [];
  const operation: { name: string; outcome: RawOutcome } = {
    name,
    outcome: { kind: 'measured', rounds },
  };
  if (job.only?.includes(name) === false) return operation;
  participants.push({
    ...rehearsed,
    onTurn: () => {
      turnTo({ file, operation: name });
    },
    onRound: (round) => rounds.push(round),
    onFailure: (error) => {
      operation.outcome = { kind: 'failed', error: thrownOf(error) };
    },
  });
  return operation;
}
