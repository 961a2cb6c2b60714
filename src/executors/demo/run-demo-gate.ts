import { demoGate } from '../../core/gates/demo/gate';
import { runDemo } from '../../host/demo/run-demo';
import { readModule } from '../../host/read-module';
import { DEFAULT_TIMEOUT_SECONDS } from '../default-timeout';
import { gateRunner, judgeModule } from '../run-gate';
import type { DemoExecutorSchema } from './schema';

export const runDemoGate = gateRunner<DemoExecutorSchema>('demo', (task) => {
  const { workspaceRoot, root, options } = task;
  const module = readModule(workspaceRoot, root);
  const timeoutMs = (options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  return judgeModule(
    demoGate,
    task,
    module,
    async (hashed) => ({
      module,
      inputs: hashed(),
      run: await runDemo({ workspaceRoot, root, timeoutMs }),
    }),
    { contracts: options.contracts ?? [] },
  );
});
