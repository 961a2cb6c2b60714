import { describeBreakages } from './describe-breakages';
import { DEMO_RUNS } from './demo-runs';

describeBreakages('demo', DEMO_RUNS);
