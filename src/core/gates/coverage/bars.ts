import {
  COVERAGE_METRICS,
  type CoverageMetric,
  type Manifest,
  type Milestone,
} from '../../manifest/manifest';

/** How much of a module its unit tests must reach, in percent of each metric. */
export const MILESTONE_BARS: Readonly<Record<Milestone, number>> = {
  poc: 80,
  prototype: 85,
  mvp: 90,
};

export interface Bar {
  readonly metric: CoverageMetric;
  readonly percent: number;
  /** Who says so. */
  readonly from: 'milestone' | 'manifest';
}

export function barsOf({ milestone, coverage }: Manifest): readonly Bar[] {
  return COVERAGE_METRICS.map((metric) => {
    const own = coverage[metric];
    return own === undefined
      ? { metric, percent: MILESTONE_BARS[milestone], from: 'milestone' }
      : { metric, percent: own, from: 'manifest' };
  });
}

/** Bars of the manifest that are lower than the milestone's. */
export function loweredBarsOf(manifest: Manifest): readonly Bar[] {
  const usual = MILESTONE_BARS[manifest.milestone];
  return barsOf(manifest).filter(({ percent }) => percent < usual);
}
