import type { Evidence } from '../compliance/evidence';
import type { Finding } from '../findings/finding';
import { GATE_NAMES, type GateName, type JsonObject } from '../gates/gate';
import { moduleOf, type ManifestOverrides } from '../module/module-view.fixture';
import type { GateFacts, ReportFacts, SubjectFacts } from './report-facts';

const PLUGIN = '1.0.0';
const current = { files: 4, digest: 'a'.repeat(64) };

/** What a spec may say of a subject; its gates all passed on the files as they are. */
export interface SubjectOverrides {
  readonly root?: string;
  readonly manifest?: ManifestOverrides;
  readonly files?: Readonly<Record<string, string>>;
  /** What replaces a gate's evidence; `undefined` for none. */
  readonly evidence?: Readonly<Partial<Record<GateName, Partial<Evidence> | undefined>>>;
  readonly switchedOff?: readonly GateName[];
  readonly baselines?: SubjectFacts['baselines'];
}

export function subjectOf(name: string, overrides: SubjectOverrides = {}): SubjectFacts {
  const { root = `modules/sales/${name}`, evidence = {}, switchedOff = [] } = overrides;
  const module = moduleOf(overrides.files ?? {}, {
    root,
    manifest: { name, ...overrides.manifest },
  });
  return {
    module,
    project: name,
    baselines: overrides.baselines ?? [],
    gates: GATE_NAMES.map((gate): GateFacts => ({
      gate,
      target: switchedOff.includes(gate) ? undefined : `wsp-${gate}`,
      evidence:
        gate in evidence && evidence[gate] === undefined
          ? { state: 'missing' }
          : { state: 'present', evidence: evidenceOf(gate, root, evidence[gate]) },
      current,
    })),
  };
}

function evidenceOf(gate: GateName, module: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    ...{ schemaVersion: 1, plugin: PLUGIN, module, gate, passed: true, inputs: current },
    ...{ summary: [`${gate} is fine`], data: dataOf(gate), findings: [], exempted: [] },
    ...changes,
  };
}

function dataOf(gate: GateName): JsonObject {
  if (gate === 'integration') return { edges: { declared: 0, exercised: 0, missing: [] } };
  return gate === 'coverage' ? coverageData(100, 100) : {};
}

/** Coverage of two files, one of them whole. */
export function coverageData(lines: number, branches: number): JsonObject {
  const percents = { lines, branches, functions: 100, statements: 100 };
  const whole = { lines: 100, branches: 100, functions: 100, statements: 100 };
  return {
    bars: { lines: 80, branches: 80, functions: 80, statements: 80 },
    totals: Object.fromEntries(
      Object.entries(percents).map(([metric, percent]) => [metric, { percent }]),
    ),
    files: { 'src/index.ts': whole, 'src/cart.ts': percents },
    uncovered: { 'src/cart.ts': '3, 7-9' },
  };
}

export function findingOf(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'link-target-missing',
    severity: 'error',
    protocol: 'WSP 33',
    file: 'README.md',
    line: 2,
    column: 3,
    message: 'The link leads to `docs/usage.md`, but there is none.',
    fix: 'Correct the path.',
    ...changes,
  };
}

/** An ecosystem of these modules. */
export function factsOf(
  modules: ReportFacts['modules'],
  ecosystem: SubjectOverrides = {},
): ReportFacts {
  const names = modules.map((one) => ('module' in one ? one.module.manifest.name : one.name));
  return {
    ecosystem: subjectOf('shop', {
      root: 'ecosystems/shop',
      ...ecosystem,
      manifest: { kind: 'ecosystem', modules: names, ...ecosystem.manifest } as ManifestOverrides,
    }),
    modules,
    pluginVersion: PLUGIN,
  };
}
