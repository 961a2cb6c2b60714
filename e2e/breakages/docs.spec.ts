import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { EXAMPLES } from './examples';
import { INTERFACE } from './interface';
import { ROADMAP_EVIDENCE } from './roadmap';

describeBreakages('docs', [...DOCUMENTS, ...EXAMPLES, ...INTERFACE, ...ROADMAP_EVIDENCE]);
