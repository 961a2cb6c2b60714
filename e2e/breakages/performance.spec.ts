import { describeBreakages } from './describe-breakages';
import { PERFORMANCE } from './performance';

describeBreakages('performance', PERFORMANCE);
