import type { Gate } from '../gate';
import type { DemoFacts } from './facts';
import { measure } from './measure';

export const demoGate: Gate<DemoFacts> = { name: 'demo', rules: [], measure };
