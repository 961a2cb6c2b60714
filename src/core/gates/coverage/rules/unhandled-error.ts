import { configFileOf, withoutFullStop, type TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const unhandledError: Rule<TestFacts> = {
  id: 'unhandled-error',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Disallow errors and rejections that no test handles',
  exemptible: false,
  check({ module, run }, report) {
    for (const { kind, message, place, file } of run.unhandled) {
      const isHere = place !== undefined && place.outside === undefined;
      const during = file === undefined || file === place?.file ? '' : ` while \`${file}\` ran`;
      report({
        file: isHere ? place.file : (file ?? configFileOf(module)),
        ...(isHere && { line: place.line, column: place.column }),
        message: `${sentenceCase(kind)}${during}: ${withoutFullStop(message)}.`,
        fix: 'Await the promise, or expect the rejection; a test that is over cannot fail for it.',
      });
    }
  },
};

/** Vitest says `Unhandled Rejection`. */
function sentenceCase(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}
