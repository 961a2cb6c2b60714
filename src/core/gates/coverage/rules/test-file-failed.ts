import type { TestFile } from '../../../test-run/test-run';
import { withoutFullStop, type TestFacts } from '../../../test-run/test-facts';
import type { ReportedFinding, Rule } from '../../rule';

export const testFileFailed: Rule<TestFacts> = {
  id: 'test-file-failed',
  severity: 'error',
  protocol: 'WSP 4',
  description: 'Require every test file to load, to run and to hold a test',
  exemptible: false,
  check({ run }, report) {
    for (const file of run.files) {
      for (const failure of failuresOf(file)) report(failure);
      const found = run.outcome === 'finished' ? missingIn(file) : undefined;
      if (found !== undefined) report({ file: file.file, ...found });
    }
  },
};

function failuresOf({ file, failures }: TestFile): ReportedFinding[] {
  return failures.map(({ message, place }) => {
    const isHere = place?.file === file && place.outside === undefined;
    const thrownAt = place === undefined || isHere ? '' : `, at ${place.file}:${place.line}`;
    return {
      file,
      ...(isHere && { line: place.line, column: place.column }),
      message: `Outside a test, while it loads or in a hook, it fails: ${withoutFullStop(message)}${thrownAt}.`,
      fix: 'Mend what is imported or done outside the tests; none of those behind it ran.',
    };
  });
}

function missingIn(file: TestFile): Pick<ReportedFinding, 'message' | 'fix'> | undefined {
  if (file.state === 'not-run') {
    return {
      message: 'It was not run: none of the projects in the vitest config includes it.',
      fix: 'Add it to the `include` of one of the projects.',
    };
  }
  if (file.failures.length > 0) return undefined;
  if (file.tests.length === 0) {
    return {
      message: 'It holds 0 tests, where at least one was expected.',
      fix: 'Write a test, or rename the file if it is a helper.',
    };
  }
  const isExplained = file.tests.some(({ state }) => state === 'failed');
  if (file.state !== 'failed' || isExplained) return undefined;
  return {
    message: 'It failed, although none of its tests did.',
    fix: 'Run it with vitest to see why; an obsolete snapshot fails a file too.',
  };
}
