import type { Evidence } from '../../../src/core/compliance/evidence';
import type { EvidenceGate, GateRecord } from '../../../src/core/gates/validate/facts';
import { EVIDENCE_GATES } from '../../../src/core/gates/validate/facts';
import { structureGate } from '../../../src/core/gates/structure/gate';
import { completeModule } from '../../../src/core/gates/structure/structure.fixture';
import { validateGate } from '../../../src/core/gates/validate/gate';
import {
  ecosystemFacts,
  moduleRecord,
  presentRecord,
  validateFacts,
} from '../../../src/core/gates/validate/validate.fixture';
import { moduleOf, type ManifestOverrides } from '../../../src/core/module/module-view.fixture';
import { frameOf, type Frame, type Frames } from './frame';
import { jsonOf, textOf, type Shown } from './page';

const manifestOf = (shown: Shown): ManifestOverrides => jsonOf(shown);

/** A module that says this in wsp.json. */
const manifest = (inputs: readonly string[] = []): Frame =>
  frameOf(validateGate, (shown) =>
    validateFacts(
      moduleOf({ 'wsp.json': textOf(shown, 'json') }, { manifest: manifestOf(shown), inputs }),
    ),
  );

/** The evidence of the gates beside what a page shows of README.md. */
const readme = (...records: readonly GateRecord[]): Frame =>
  frameOf(validateGate, (shown) =>
    validateFacts(moduleOf({ 'README.md': `# Intent log\n\n${textOf(shown)}` }), records),
  );

const METRICS = ['lines', 'branches', 'functions', 'statements'];
const ofEach = <T>(value: T): Record<string, T> =>
  Object.fromEntries(METRICS.map((metric) => [metric, value]));

const FIGURES = presentRecord('coverage', {
  data: {
    bars: ofEach(85),
    totals: ofEach({ covered: 97, total: 100, percent: 97 }),
    tests: { files: 11, total: 181 },
  },
});

const INTEGRATION = presentRecord('integration', { data: { tests: { files: 2, total: 10 } } });

const PROOFS = {
  'tests/listing.test.ts': "it('refuses forged cursors', () => {});\n",
  'tests/store.test.ts': "it('keeps records over a restart', ({ skip }) => skip());\n",
};
const OUTCOMES = {
  'tests/listing.test.ts': { 'refuses forged cursors': 'passed' },
  'tests/store.test.ts': { 'keeps records over a restart': 'skipped' },
};

/** Criteria of PoC, of whose proofs one has passed and one was skipped. */
const roadmap: Frame = frameOf(validateGate, (shown) =>
  validateFacts(
    moduleOf({ ...PROOFS, 'ROADMAP.md': `# Roadmap\n\n## PoC\n\n${textOf(shown, 'text')}` }),
    [presentRecord('coverage', { data: { outcomes: OUTCOMES } })],
  ),
);

const NAMES = ['cart', 'checkout', 'price-list', 'returns', 'stock'];

/** Five modules whose README says this, each with its own name in it. */
const copied: Frame = frameOf(validateGate, (shown, found) => {
  const views = NAMES.map((name, at) => {
    const own =
      shown === found ? textOf(shown).replace('cart', name) : at === 0 ? textOf(shown) : '';
    const files = { 'README.md': `# ${name}\n\n${own}`, 'src/index.ts': '' };
    return moduleOf(files, { root: `modules/sales/${name}`, manifest: { name, domain: 'sales' } });
  });
  return ecosystemFacts(
    NAMES.map((name) => moduleRecord(name)),
    views,
  );
});

const evidence: Frame = frameOf(validateGate, (shown) => {
  const { gate, ...changes } = jsonOf(shown) as Partial<Evidence> & { gate: EvidenceGate };
  return validateFacts(moduleOf({}), [presentRecord(gate, changes)]);
});

/** Gates of which the options of the plugin say `false` have no target. */
const switchedOff: Frame = frameOf(validateGate, (shown) => {
  const { options = {} } = jsonOf(shown) as { options?: Readonly<Record<string, unknown>> };
  const off = EVIDENCE_GATES.filter((gate) => options[gate] === false);
  return validateFacts(
    moduleOf({}),
    off.map((gate) => ({ ...presentRecord(gate), target: undefined })),
  );
});

export const EVIDENCE: Frames = {
  'exemption-of-unknown-rule': manifest(),
  'exemption-unused': frameOf(structureGate, (shown) => ({
    module: completeModule({}, { manifest: manifestOf(shown) }),
  })),
  'exemption-without-reason': manifest(),
  'figure-differs': readme(FIGURES, INTEGRATION),
  'gate-failed': evidence,
  'gate-switched-off': switchedOff,
  'input-missing': manifest(['config/vitest.shared.mts']),
  'roadmap-done-not-ticked': roadmap,
  'roadmap-ticked-not-done': roadmap,
  'text-copied': copied,
};
