import { describeBreakages } from './describe-breakages';
import { ECOSYSTEM_PARTS } from './ecosystems';
import { STRUCTURE } from './structure';

describeBreakages('structure', [...STRUCTURE, ...ECOSYSTEM_PARTS]);
