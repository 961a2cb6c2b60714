import type {
  Operation,
  PerformanceFile,
  PerformanceRun,
  RunPlace,
} from '../../core/gates/performance/performance-run';
import { failureOf, inWorkspace, type ModuleRoots } from '../../core/test-run/words';
import type { PerformanceReport, Progress, RawFile, RawOutcome } from './report';

/** How the process ended that wrote the report. */
export interface End {
  readonly timeoutMs: number;
  readonly outcome: PerformanceRun['outcome'];
  /** What it turned to last. */
  readonly at: Progress | undefined;
}

/** What one process reported, in words that are the same on every machine. */
export function runOfReport(
  { files, crash }: PerformanceReport,
  roots: ModuleRoots,
  { timeoutMs, outcome, at }: End,
): PerformanceRun {
  return {
    ...{ timeoutMs, outcome },
    ...(outcome === 'crashed' && crash !== undefined && { crash }),
    ...(outcome !== 'finished' && at !== undefined && { at: placeOf(at, roots) }),
    files: files.map((file) => fileOf(file, roots)),
  };
}

function placeOf({ file, operation }: Progress, roots: ModuleRoots): RunPlace {
  return { file: nameOf(file, roots), ...(operation !== undefined && { operation }) };
}

function fileOf(raw: RawFile, roots: ModuleRoots): PerformanceFile {
  const file = nameOf(raw.file, roots);
  if ('error' in raw) return { file, failure: failureOf(raw.error, roots) };
  if ('found' in raw) return { file, found: raw.found };
  return {
    file,
    operations: raw.operations.map(({ name, outcome }) => ({
      name,
      outcome: outcomeOf(outcome, roots),
    })),
  };
}

function outcomeOf(raw: RawOutcome, roots: ModuleRoots): Operation['outcome'] {
  switch (raw.kind) {
    case 'measured':
      return { kind: 'measured', processes: raw.rounds.length === 0 ? [] : [raw.rounds] };
    case 'failed':
      return { kind: 'failed', failure: failureOf(raw.error, roots) };
    case 'malformed':
      return raw;
  }
}

/** Relative to the module's root. */
function nameOf(file: string, { workspaces, root }: ModuleRoots): string {
  return inWorkspace(file, workspaces)?.slice(root.length + 1) ?? file;
}
