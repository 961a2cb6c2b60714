import { describeBreakages } from './describe-breakages';
import { UNIT_TESTS } from './unit-tests';

describeBreakages('coverage', UNIT_TESTS);
