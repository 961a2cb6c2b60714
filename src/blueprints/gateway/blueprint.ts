import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkGateway } from './check';
import { contractFiles } from './contracts';
import { eventNames } from './events';
import { gatewayOf } from './gateway';
import type { GatewayOptions } from './options';
import { gatewayVariables, type GatewayVariables } from './variables';
import { EXCHANGE, SESSION } from './words';

/** Reaches several platforms through one port, and keeps going when some of them do not. */
export const gatewayBlueprint: Blueprint<GatewayOptions> = {
  name: 'gateway',
  folder: __dirname,
  description:
    'Reaches several platforms through one port: simulated adapters, retries, time limits, circuit breakers, rates, fallback, credentials by reference.',
  check: checkGateway,
  plan: (context, options) => {
    const variables = gatewayVariables(context, options);
    const gateway = gatewayOf(options);
    return {
      variables,
      features: featuresOf(variables),
      files: contractFiles({
        gateway,
        names: variables,
        words: gateway.isSession ? SESSION : EXCHANGE,
        events: eventNames(options, context.name),
        faults: variables.faults,
      }),
      publishes: variables.eventNames,
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ [variables.verb]: 40, get: 0.2 }),
      usesKernel: true,
    };
  },
};

function featuresOf(variables: GatewayVariables): string[] {
  const { hasCredentials, hasLimits, hasRates, reactions, session, several } = variables;
  return [
    'contract-check',
    ...(session ? ['session'] : []),
    ...(several ? ['fallback'] : []),
    ...(hasLimits ? ['limits'] : []),
    ...(hasRates ? ['rates'] : []),
    ...(hasCredentials ? ['credentials'] : []),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}
