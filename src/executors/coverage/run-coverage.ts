import { coverageGate } from '../../core/gates/coverage/gate';
import { readModule } from '../../host/read-module';
import { runVitest } from '../../host/vitest/run-vitest';
import { DEFAULT_TIMEOUT_SECONDS } from '../default-timeout';
import { gateRunner, judgeModule } from '../run-gate';
import type { CoverageExecutorSchema } from './schema';

export const runCoverage = gateRunner<CoverageExecutorSchema>('coverage', (task) => {
  const { workspaceRoot, root } = task;
  const module = readModule(workspaceRoot, root);
  const timeoutMs = (task.options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  return judgeModule(coverageGate, task, module, async (hashed) => ({
    module,
    inputs: hashed(),
    run: await runVitest({
      workspaceRoot,
      root,
      tests: 'unit',
      coverage: true,
      timeoutMs,
      files: module.files,
    }),
  }));
});
