import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { EXAMPLES } from './examples';
import { INTERFACE } from './interface';

describeBreakages('docs', [...DOCUMENTS, ...EXAMPLES, ...INTERFACE]);
