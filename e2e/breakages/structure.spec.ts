import { describeBreakages } from './describe-breakages';
import { STRUCTURE } from './structure';

describeBreakages('structure', STRUCTURE);
