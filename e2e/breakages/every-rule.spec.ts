import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../harness/scratch';
import { CONTRACTS } from './contracts';
import { DEMO_RUNS } from './demo-runs';
import { DOCUMENTS } from './documents';
import {
  ECOSYSTEM_EDGES,
  ECOSYSTEM_ORPHANS,
  ECOSYSTEM_PARTS,
  ECOSYSTEM_PROOFS,
} from './ecosystems';
import { EVIDENCE } from './evidence';
import { INTEGRATION_TESTS } from './integration-tests';
import { INTERFACE } from './interface';
import { PERFORMANCE } from './performance';
import {
  LISTED_INPUTS,
  READ_BY_DEMO,
  READ_BY_INTEGRATION_TESTS,
  READ_BY_UNIT_TESTS,
} from './read-files';
import { ROADMAP_EVIDENCE, ROADMAP_PROOFS } from './roadmap';
import { STRUCTURE } from './structure';
import { UNIT_TESTS } from './unit-tests';

const BREAKAGES = [
  ...CONTRACTS,
  ...DEMO_RUNS,
  ...DOCUMENTS,
  ...ECOSYSTEM_EDGES,
  ...ECOSYSTEM_ORPHANS,
  ...ECOSYSTEM_PARTS,
  ...ECOSYSTEM_PROOFS,
  ...EVIDENCE,
  ...INTEGRATION_TESTS,
  ...INTERFACE,
  ...LISTED_INPUTS,
  ...PERFORMANCE,
  ...READ_BY_DEMO,
  ...READ_BY_INTEGRATION_TESTS,
  ...READ_BY_UNIT_TESTS,
  ...ROADMAP_EVIDENCE,
  ...ROADMAP_PROOFS,
  ...STRUCTURE,
  ...UNIT_TESTS,
];

it('breaks each rule that there is at least once', () => {
  const rules = readdirSync(join(REPOSITORY, 'docs/rules'))
    .filter((file) => file !== 'README.md')
    .map((file) => file.replace(/\.md$/, ''));
  expect(rules.length).toBeGreaterThan(0);
  const broken = new Set(BREAKAGES.map(({ rule }) => rule));
  expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
  expect([...broken].filter((rule) => !rules.includes(rule))).toEqual([]);
});
