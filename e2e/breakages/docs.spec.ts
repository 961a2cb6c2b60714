import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { INTERFACE } from './interface';

describeBreakages('docs', [...DOCUMENTS, ...INTERFACE]);
