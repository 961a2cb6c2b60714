import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { INTERFACE } from './interface';
import { ROADMAP_EVIDENCE } from './roadmap';

describeBreakages('docs', [...DOCUMENTS, ...INTERFACE, ...ROADMAP_EVIDENCE]);
