import { CONTRACTS } from './contracts';
import { describeBreakages } from './describe-breakages';
import { ECOSYSTEM_ORPHANS } from './ecosystems';

describeBreakages('contracts', [...CONTRACTS, ...ECOSYSTEM_ORPHANS]);
