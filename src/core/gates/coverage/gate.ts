import type { Gate } from '../gate';
import type { CoverageFacts } from './facts';
import { measure } from './measure';

export const coverageGate: Gate<CoverageFacts> = { name: 'coverage', rules: [], measure };
