import { describeBreakages } from './describe-breakages';
import { ECOSYSTEM_EDGES } from './ecosystems';
import { INTEGRATION_TESTS } from './integration-tests';
import { READ_BY_INTEGRATION_TESTS } from './read-files';

describeBreakages('integration', [
  ...INTEGRATION_TESTS,
  ...READ_BY_INTEGRATION_TESTS,
  ...ECOSYSTEM_EDGES,
]);
