import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { INTERFACE } from './interface';
import { NAMES } from './names';
import { ROADMAP_EVIDENCE } from './roadmap';

describeBreakages('docs', [...DOCUMENTS, ...INTERFACE, ...NAMES, ...ROADMAP_EVIDENCE]);
