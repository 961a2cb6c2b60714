import type { ReportFacts } from './report-facts';
import { coverageData, factsOf, findingOf, subjectOf } from './report.fixture';

/** Ends elements, attributes, scripts and comments, and turns the direction of what follows. */
export const HOSTILE = `</script></title></style><img src=x onerror="document.title='owned'"><!--'\`\u202Ejs`;

const EDGE = `${HOSTILE}: ${HOSTILE} -> bills`;

/** Everything that a workspace can put into a report says it. */
export function hostileFacts(): ReportFacts {
  const finding = findingOf({
    ruleId: HOSTILE,
    file: `javascript:document.title='owned'//${HOSTILE}`,
    message: HOSTILE,
    fix: HOSTILE,
    protocol: HOSTILE,
  });
  const docs = {
    passed: false,
    summary: [HOSTILE],
    findings: [finding, findingOf({ file: 'README.md' })],
    exempted: [{ ...finding, reason: HOSTILE }],
  };
  const { files: _, ...figures } = coverageData(50, 50);
  const percents = { lines: 50, branches: 50, functions: 50, statements: 50 };
  const coverage = {
    data: { ...figures, files: { [HOSTILE]: percents }, uncovered: { [HOSTILE]: HOSTILE } },
  };
  const integration = { data: { edges: { missing: [], exercisedBy: { [EDGE]: [HOSTILE] } } } };
  const events = { publishes: [HOSTILE, `${HOSTILE}.lost`], subscribes: [] };
  const budgets = [{ operation: HOSTILE, metric: 'p50', limit: 1, unit: 'reference' } as const];
  const cart = subjectOf(HOSTILE, {
    root: 'modules/sales/cart',
    manifest: { name: HOSTILE, purpose: HOSTILE, domain: HOSTILE, events, budgets },
    files: {
      'README.md': `# ${HOSTILE}\n${HOSTILE}\n`,
      'ROADMAP.md': `# Roadmap\n\n## PoC\n\n- [ ] ${HOSTILE}\n`,
      'ModLog.md': `# ModLog\n\n## 1.0.0 (2026-01-01): ${HOSTILE}\n`,
    },
    evidence: { docs, coverage },
  });
  const bills = subjectOf('bills', {
    manifest: { events: { publishes: [], subscribes: [HOSTILE, `${HOSTILE}.outside`] } },
  });
  return factsOf([cart, bills, { name: `${HOSTILE}2`, problem: HOSTILE }], {
    manifest: { kind: 'ecosystem', name: HOSTILE, purpose: HOSTILE },
    evidence: { integration },
  });
}
