import { parentPort, workerData } from 'node:worker_threads';
import { thrownOf } from '../../process/thrown.mjs';
import { observeReads } from '../../reads/observe.mjs';
import type { CompiledProgram, ExampleEvent, ExampleJob } from '../job.js';
import { Witness } from './witness.mjs';

/** Runs the programs of one module, in the order of the documents. */
const { programs, registry, observation } = workerData as ExampleJob;
const tell = (event: ExampleEvent): void => parentPort?.postMessage(event);
const leave = process.exit.bind(process);
const witnesses = new Map<string, Witness>();
let current = 0;

Object.defineProperty(globalThis, Symbol.for(registry), { value: witnesses });
observeReads(observation);
process.exit = (code) => {
  tell({ kind: 'left', program: current, how: `called \`process.exit(${code ?? ''})\`` });
  return leave(code ?? undefined);
};
process.on('uncaughtException', (error) => {
  tell(threw(error, true));
  leave(1);
});
process.on('unhandledRejection', (error) => {
  tell(threw(error, true));
  leave(1);
});

for (const [index, program] of programs.entries()) {
  current = index;
  tell({ kind: 'started', program: index });
  tell(await run(program));
}
// Timers and servers of examples would keep the thread.
leave(0);

async function run({ id, url, claims }: CompiledProgram): Promise<ExampleEvent> {
  const witness = new Witness(claims);
  witnesses.set(id, witness);
  try {
    await import(url);
    const tellings = await witness.tellings();
    // A rejection that nobody handles is told once the promises that are due have settled.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return { kind: 'passed', program: current, tellings };
  } catch (error) {
    return threw(error, false);
  }
}

function threw(error: unknown, unhandled: boolean): ExampleEvent {
  const tellings = witnesses.get(programs[current]?.id ?? '')?.sofar ?? [];
  return { kind: 'threw', program: current, error: thrownOf(error), unhandled, tellings };
}
