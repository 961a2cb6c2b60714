import { coverageGate } from '../../core/gates/coverage/gate';
import { readModule } from '../../host/read-module';
import { runVitest, type RunTests } from '../../host/vitest/run-vitest';
import { DEFAULT_TIMEOUT_SECONDS } from '../default-timeout';
import type { RunGate } from '../gate-task';
import { gateRunner, judgeModule } from '../run-gate';
import type { CoverageExecutorSchema } from './schema';

export const coverageWith = (runTests: RunTests): RunGate<CoverageExecutorSchema> =>
  gateRunner('coverage', (task) => {
    const { workspaceRoot, root } = task;
    const module = readModule(workspaceRoot, root);
    const timeoutMs = (task.options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
    return judgeModule(coverageGate, task, module, async (hashed) => ({
      module,
      inputs: hashed(),
      run: await runTests({
        workspaceRoot,
        root,
        tests: 'unit',
        coverage: true,
        timeoutMs,
        files: module.files,
      }),
    }));
  });

export const runCoverage = coverageWith(runVitest);
