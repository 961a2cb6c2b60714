import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { INTERFACE } from './interface';
import { SHELLS } from './shells';

describeBreakages('docs', [...DOCUMENTS, ...INTERFACE, ...SHELLS]);
