import { parseBaseline } from '../../../performance/baseline';
import { BASELINE_FILE } from '../../inputs';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';

export const baselineUnreadable: Rule<PerformanceFacts> = {
  id: 'baseline-unreadable',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that performance.json is what wsp-performance has recorded',
  exemptible: false,
  check({ module }, report) {
    if (!module.files.includes(BASELINE_FILE)) return;
    if (parseBaseline(module.read(BASELINE_FILE)) !== undefined) return;
    report({
      file: BASELINE_FILE,
      message: '`performance.json` is no record of measurements; expected what `--record` writes.',
      fix: 'Remove it, or run `wsp-performance` with `--record` to write it anew.',
    });
  },
};
