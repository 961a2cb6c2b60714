import { describeBreakages } from './describe-breakages';
import { EVIDENCE } from './evidence';

describeBreakages('validate', EVIDENCE);
