import type {
  Operation,
  PerformanceFile,
  PerformanceRun,
} from '../../core/gates/performance/performance-run';

/** What a further process has seen, added to what was seen before. That something went wrong counts, whenever it did. */
export function joinRuns(before: PerformanceRun, next: PerformanceRun): PerformanceRun {
  if (next.outcome !== 'finished') return next;
  return { ...next, files: next.files.map((file) => joinFiles(before.files, file)) };
}

function joinFiles(before: readonly PerformanceFile[], next: PerformanceFile): PerformanceFile {
  const known = before.find(({ file }) => file === next.file);
  if (known === undefined || !('operations' in known) || !('operations' in next)) return next;
  return {
    ...next,
    operations: next.operations.map((operation) => joinOperations(known.operations, operation)),
  };
}

function joinOperations(before: readonly Operation[], next: Operation): Operation {
  const known = before.find(({ name }) => name === next.name);
  if (known?.outcome.kind !== 'measured') return known ?? next;
  if (next.outcome.kind !== 'measured') return next;
  const processes = [...known.outcome.processes, ...next.outcome.processes];
  return { ...next, outcome: { kind: 'measured', processes } };
}
