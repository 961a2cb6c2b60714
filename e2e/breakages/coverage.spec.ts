import { describeBreakages } from './describe-breakages';
import { READ_BY_UNIT_TESTS } from './read-files';
import { UNIT_TESTS } from './unit-tests';

describeBreakages('coverage', [...UNIT_TESTS, ...READ_BY_UNIT_TESTS]);
