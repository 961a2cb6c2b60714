import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkPolicy } from './check';
import { asksSomebody, eventNames, type PolicyOptions, publishedSlots } from './options';
import { policyVariables } from './variables';

/** Decides requests by rules, grants and answers, and tells why. */
export const policyBlueprint: Blueprint<PolicyOptions> = {
  name: 'policy',
  folder: __dirname,
  description:
    'Decides who may do what: ordered rules, grants that expire and can be revoked, prompts that escalate, and an event with the reason of each decision.',
  check: checkPolicy,
  plan: (context, options) => {
    const variables = policyVariables(context, options);
    const names = eventNames(context.name, options);
    const answers = options.reactions.length > 0;
    return {
      variables,
      features: [...(asksSomebody(options) ? ['prompts'] : []), ...(answers ? ['reactions'] : [])],
      publishes: publishedSlots(options).map((slot) => names[slot]),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ grant: 20, request: 15 + options.rules.length }),
      usesKernel: true,
    };
  },
};
