import { recordedResults, type RecordedResults } from '../../../documents/recorded-results';
import { COVERAGE_METRICS, type Manifest } from '../../../manifest/manifest';
import { barsOf, MILESTONE_BARS } from '../../coverage/bars';
import { documentsOf } from '../../docs/documents';
import { MOD_LOG } from '../../docs/mod-log';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';
import { figureClaims, type FigureClaim } from '../figure-claims';

export const figureDiffers: Rule<ValidateFacts> = {
  id: 'figure-differs',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require coverage and numbers of tests in documents to be those that were recorded',
  check({ module, records }, report) {
    const results = recordedResults((gate) => {
      const found = records.find((record) => record.gate === gate)?.evidence;
      return found?.state === 'present' ? found.evidence.data : undefined;
    });
    for (const [file, document] of documentsOf(module)) {
      // Logs tell what was.
      if (file === MOD_LOG || /(?:^|\/)CHANGELOG\.md$/i.test(file)) continue;
      for (const claim of figureClaims(document)) {
        const differs = compare(claim, results, module.manifest);
        if (differs === undefined) continue;
        report({ file, ...document.positionAt(claim.offset), ...differs });
      }
    }
  },
};

interface Difference {
  readonly message: string;
  readonly fix: string;
}

const BLOCK_FIX =
  'or let `nx sync` write it between `<!-- amiw:figures:start -->` and `<!-- amiw:figures:end -->`.';

function compare(
  claim: FigureClaim,
  results: RecordedResults,
  manifest: Manifest,
): Difference | undefined {
  switch (claim.kind) {
    case 'coverage':
      return compareCoverage(claim, results);
    case 'bar':
      return compareBar(claim, manifest);
    case 'tests':
      return compareTests(claim, results);
    case 'time':
      return {
        message: `The document says how long a run took (${claim.number}), which no gate records.`,
        fix: 'Write what it must not exceed, such as "in less than 5 s", or leave the number out.',
      };
  }
}

function compareCoverage(
  { number, metric }: FigureClaim,
  { coverage }: RecordedResults,
): Difference | undefined {
  if (coverage === undefined) return undefined;
  const metrics = metric === undefined ? COVERAGE_METRICS : [metric];
  if (metrics.some((one) => isRounded(number, coverage.totals[one].percent))) return undefined;
  const found = metrics.map((one) => `${one} ${coverage.totals[one].percent} %`).join(', ');
  return {
    message: `The document says ${number} % coverage, but ${found} were recorded.`,
    fix: `Correct the number, ${BLOCK_FIX}`,
  };
}

/** Of every milestone: roadmaps tell of those to come. */
function compareBar({ number }: FigureClaim, manifest: Manifest): Difference | undefined {
  const bars = new Set([
    ...Object.values(MILESTONE_BARS),
    ...barsOf(manifest).map(({ percent }) => percent),
  ]);
  if (bars.has(Number(number))) return undefined;
  const own = [...new Set(barsOf(manifest).map(({ percent }) => `${percent} %`))].join(', ');
  return {
    message: `The document says that the coverage bar is ${number} %, but it is ${own}.`,
    fix: 'Correct the number, or set the bar with "coverage" in wsp.json.',
  };
}

function compareTests(
  { number, tests }: FigureClaim,
  { coverage, integration }: RecordedResults,
): Difference | undefined {
  const unit = coverage?.tests.total;
  const integrated = integration?.tests.total;
  if (unit === undefined || integrated === undefined) return undefined;
  const right = {
    unit: [unit],
    integration: [integrated],
    all: [unit, integrated, unit + integrated],
  }[tests ?? 'all'];
  if (right.includes(Number(number.replaceAll(',', '')))) return undefined;
  return {
    message: `The document says ${number} ${tests === undefined ? '' : `${tests} `}tests, but ${unit} unit tests and ${integrated} integration tests were recorded.`,
    fix: `Correct the number, ${BLOCK_FIX}`,
  };
}

/** Rounded or cut off, to as many digits as it is written with. */
function isRounded(written: string, percent: number): boolean {
  const digits = written.split('.')[1]?.length ?? 0;
  const scale = 10 ** digits;
  const value = Math.round(Number(written) * scale);
  return [Math.floor(percent * scale), Math.round(percent * scale)].includes(value);
}
