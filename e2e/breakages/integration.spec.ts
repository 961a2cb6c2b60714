import { describeBreakages } from './describe-breakages';
import { INTEGRATION_TESTS } from './integration-tests';

describeBreakages('integration', INTEGRATION_TESTS);
