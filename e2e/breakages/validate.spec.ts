import { describeBreakages } from './describe-breakages';
import { ECOSYSTEM_PROOFS } from './ecosystems';
import { EVIDENCE } from './evidence';
import { LISTED_INPUTS } from './read-files';

describeBreakages('validate', [...EVIDENCE, ...LISTED_INPUTS, ...ECOSYSTEM_PROOFS]);
