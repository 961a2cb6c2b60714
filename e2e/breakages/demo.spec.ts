import { describeBreakages } from './describe-breakages';
import { DEMO_RUNS } from './demo-runs';
import { READ_BY_DEMO } from './read-files';

describeBreakages('demo', [...DEMO_RUNS, ...READ_BY_DEMO]);
