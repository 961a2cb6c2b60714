import { integrationGate } from '../../core/gates/integration/gate';
import { importNames } from '../../host/import-names';
import { readModule } from '../../host/read-module';
import { runVitest, type RunTests } from '../../host/vitest/run-vitest';
import { DEFAULT_TIMEOUT_SECONDS } from '../default-timeout';
import type { RunGate } from '../gate-task';
import { gateRunner, judgeModule } from '../run-gate';
import type { IntegrationExecutorSchema } from './schema';

export const integrationWith = (runTests: RunTests): RunGate<IntegrationExecutorSchema> =>
  gateRunner('integration', (task) => {
    const { workspaceRoot, root, options } = task;
    const module = readModule(workspaceRoot, root);
    const timeoutMs = (options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
    return judgeModule(
      integrationGate,
      task,
      module,
      async (hashed) => ({
        module,
        inputs: hashed(),
        edges: options.edges ?? [],
        dependencies: importNames(workspaceRoot, task.dependencyRoots),
        run: await runTests({
          workspaceRoot,
          root,
          tests: 'integration',
          coverage: false,
          timeoutMs,
          files: module.files,
        }),
      }),
      { contracts: options.contracts ?? [] },
    );
  });

export const runIntegration = integrationWith(runVitest);
