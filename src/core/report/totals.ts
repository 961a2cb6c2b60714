import type { Report, Subject } from './report';

/** Figures of the whole ecosystem. */
export interface Totals {
  readonly modules: { readonly compliant: number; readonly all: number };
  readonly gates: { readonly passed: number; readonly all: number };
  /** Gates that say nothing of the files as they are. */
  readonly unproven: number;
  readonly errors: number;
  readonly warnings: number;
  readonly edges: { readonly exercised: number; readonly all: number };
  readonly criteria: { readonly proven: number; readonly all: number };
}

export function totalsOf({ subjects, unreadable, flow }: Report): Totals {
  const modules = subjects.filter(({ kind }) => kind === 'module');
  const gates = subjects.flatMap((subject) => subject.gates).filter(({ state }) => state !== 'off');
  const findings = gates.flatMap((gate) => gate.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    modules: {
      compliant: modules.filter(({ standing }) => standing === 'compliant').length,
      all: modules.length + unreadable.length,
    },
    gates: { passed: gates.filter(({ state }) => state === 'passed').length, all: gates.length },
    unproven: gates.filter(({ state }) => state !== 'passed' && state !== 'failed').length,
    errors,
    warnings: findings.length - errors,
    edges: {
      exercised: flow.edges.filter(({ state }) => state === 'exercised').length,
      all: flow.edges.length,
    },
    criteria: {
      proven: sum(subjects, ({ roadmap }) => roadmap.criteria.proven),
      all: sum(subjects, ({ roadmap }) => roadmap.criteria.all),
    },
  };
}

function sum(subjects: readonly Subject[], valueOf: (subject: Subject) => number): number {
  return subjects.reduce((total, subject) => total + valueOf(subject), 0);
}
