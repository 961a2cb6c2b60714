import type { Gate } from '../gate';
import type { IntegrationFacts } from './facts';
import { measure } from './measure';

export const integrationGate: Gate<IntegrationFacts> = { name: 'integration', rules: [], measure };
