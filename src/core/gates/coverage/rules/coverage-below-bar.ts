import type { CoverageMetric, Manifest } from '../../../manifest/manifest';
import { barsOf, type Bar } from '../bars';
import type { CoverageFacts } from '../facts';
import { figuresOf, lineRanges, percentText, reaches, type FileFigures } from '../figures';
import type { Rule } from '../../rule';

const SHOWN = 5;

export const coverageBelowBar: Rule<CoverageFacts> = {
  id: 'coverage-below-bar',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require the unit tests to cover as much as the milestone asks for',
  exemptible: false,
  check({ module, run }, report) {
    // A run that broke off measured too little; that it broke off is a finding already.
    const figures = run.outcome === 'finished' ? figuresOf(run) : undefined;
    if (figures === undefined || figures.total.statements.total === 0) return;
    for (const bar of barsOf(module.manifest)) {
      const count = figures.total[bar.metric];
      if (reaches(count, bar.percent)) continue;
      const worst = worstFirst(figures.files, bar.metric);
      const line = worst[0]?.missing[bar.metric][0];
      report({
        file: worst[0]?.file ?? 'src/index.ts',
        ...(line !== undefined && { line }),
        message: `${capital(bar.metric)} are covered to ${percentText(count)}, where ${source(bar, module.manifest)} asks for ${bar.percent} %: ${described(worst, bar.metric)}.`,
        fix: 'Test what these lines do, or delete them if nothing needs them.',
      });
    }
  },
};

function worstFirst(files: readonly FileFigures[], metric: CoverageMetric): FileFigures[] {
  const missed = ({ counts }: FileFigures): number => counts[metric].total - counts[metric].covered;
  return files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a));
}

function described(worst: readonly FileFigures[], metric: CoverageMetric): string {
  const shown = worst.slice(0, SHOWN).map(({ file, counts, missing }) => {
    const lines = missing[metric];
    const where = lines.length === 1 ? `line ${lineRanges(lines)}` : `lines ${lineRanges(lines)}`;
    return `\`${file}\` ${percentText(counts[metric])} (${where})`;
  });
  const rest = worst.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function source({ from }: Bar, { milestone }: Manifest): string {
  return from === 'manifest' ? 'wsp.json' : `milestone \`${milestone}\``;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
