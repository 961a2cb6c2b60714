import { describeBreakages } from './describe-breakages';
import { ECOSYSTEM_PROOFS } from './ecosystems';
import { EVIDENCE } from './evidence';
import { LISTED_INPUTS } from './read-files';
import { ROADMAP_PROOFS } from './roadmap';

describeBreakages('validate', [
  ...EVIDENCE,
  ...LISTED_INPUTS,
  ...ECOSYSTEM_PROOFS,
  ...ROADMAP_PROOFS,
]);
