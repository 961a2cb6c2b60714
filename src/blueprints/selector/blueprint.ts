import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkSelector } from './check';
import { eventsOf } from './events';
import type { SelectorOptions } from './options';
import { selectorVariables, type SelectorVariables } from './variables';
import { volumeFiles } from './volumes';

/** Chooses the best of several candidates for a request, says why, and names who comes next. */
export const selectorBlueprint: Blueprint<SelectorOptions> = {
  name: 'selector',
  folder: __dirname,
  description:
    'Chooses the best of several candidates for a request by weighted criteria and hard constraints: alternatives, reasons, confidence, availability, and the next one when a choice does not work out.',
  check: checkSelector,
  plan: (context, options) => {
    const variables = selectorVariables(context, options);
    return {
      variables,
      features: featuresOf(variables),
      files: volumeFiles(variables.volumes, variables),
      publishes: Object.values(eventsOf(context.name, options)),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ choose: chooseLimit(options), get: 0.2 }),
      usesKernel: true,
    };
  },
};

/** Each candidate is asked for each constraint and each criterion. */
function chooseLimit({ candidates, constraints, criteria }: SelectorOptions): number {
  return 10 + 3 * candidates.length * (constraints.length + criteria.length);
}

function featuresOf({ constraints, helperRows, reactions }: SelectorVariables): string[] {
  return [
    'contract-check',
    ...(constraints.length > 0 ? ['constraints'] : []),
    ...helperRows.map(({ file }) => file),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}
