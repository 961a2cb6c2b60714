import { describeBreakages } from './describe-breakages';
import { DOCUMENTS } from './documents';
import { EXAMPLES } from './examples';
import { INTERFACE } from './interface';
import { NAMES } from './names';
import { ROADMAP_EVIDENCE } from './roadmap';
import { SHELLS } from './shells';

describeBreakages('docs', [
  ...DOCUMENTS,
  ...EXAMPLES,
  ...INTERFACE,
  ...NAMES,
  ...ROADMAP_EVIDENCE,
  ...SHELLS,
]);
