import { describeBreakages } from './describe-breakages';
import { EVIDENCE } from './evidence';
import { LISTED_INPUTS } from './read-files';

describeBreakages('validate', [...EVIDENCE, ...LISTED_INPUTS]);
