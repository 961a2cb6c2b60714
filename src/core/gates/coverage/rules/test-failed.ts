import type { TestCase, TestFile } from '../../../test-run/test-run';
import { quoted, withoutFullStop, type TestFacts } from '../../../test-run/test-facts';
import type { ReportedFinding, Rule } from '../../rule';

export const testFailed: Rule<TestFacts> = {
  id: 'test-failed',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Require every test to pass',
  exemptible: false,
  check({ run }, report) {
    for (const file of run.files) {
      for (const test of file.tests) {
        if (test.state === 'failed') report(failed(file, test));
      }
    }
  },
};

function failed({ file }: TestFile, test: TestCase): ReportedFinding {
  const [first] = test.failures;
  const place = first?.place;
  const isHere = place?.file === file && place.outside === undefined;
  const [line, column] = isHere ? [place.line, place.column] : [test.line, test.column];
  const thrownAt = place === undefined || isHere ? '' : `, thrown at ${place.file}:${place.line}`;
  const reason = withoutFullStop(first?.message ?? 'No reason was given');
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    message: `${quoted(test.name)} fails: ${reason}${thrownAt}.`,
    fix: 'Mend the code, or the test where it expects what is no longer wanted.',
  };
}
