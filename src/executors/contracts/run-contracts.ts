import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EventLinks } from '../../core/contracts/event-links';
import { contractsGate } from '../../core/gates/contracts/gate';
import { readBase } from '../../host/base/read-base';
import { readModule } from '../../host/read-module';
import { utcDay } from '../../host/utc-day';
import { gateRunner, judgeModule } from '../run-gate';
import type { ContractsExecutorSchema } from './schema';

const NO_LINKS: EventLinks = { contested: [], unpublished: [], outside: [], unheard: [] };

export const runContracts = gateRunner<ContractsExecutorSchema>('contracts', (task) => {
  const { workspaceRoot, root, project, options } = task;
  const { contracts = [], events = NO_LINKS, edges = [], orphans = [], members = [] } = options;
  const module = readModule(workspaceRoot, root);
  return judgeModule(
    contractsGate,
    task,
    module,
    () => ({
      module,
      base: readBase(workspaceRoot, root, project),
      today: utcDay(),
      links: events,
      subscribed: readSubscribed(workspaceRoot, contracts),
      edges,
      members,
      orphans,
    }),
    { contracts },
  );
});

/** The contracts that are there, by event; one that is missing is a finding of its publisher. */
function readSubscribed(
  workspaceRoot: string,
  contracts: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    contracts
      .map((file) => ({ file: join(workspaceRoot, file), event: basename(file, '.schema.json') }))
      .filter(({ file }) => existsSync(file))
      .map(({ file, event }) => [event, readFileSync(file, 'utf8')]),
  );
}
