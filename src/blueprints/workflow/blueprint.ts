import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkConditions, checkFields } from './check-fields';
import { checkEvents, checkReactionsOf, checkSubject, eventNames } from './check-names';
import { checkStates } from './check-states';
import { contractFiles } from './contracts';
import { workflowNames } from './names';
import { expandOptions } from './expand-options';
import type { GivenOptions } from './options';
import { workflowVariables } from './variables';
import { workflowOf } from './workflow';

/** A state machine from a table: transitions, conditions, deadlines, questions, history. */
export const workflowBlueprint: Blueprint<GivenOptions> = {
  name: 'workflow',
  folder: __dirname,
  description:
    'Leads subjects through states: transitions with conditions, deadlines, questions, history, and an event for each step.',
  check: (given, { name }) => {
    const options = expandOptions(given);
    const workflow = workflowOf(options);
    const names = workflowNames(name, options.subject);
    const problems = [
      ...checkSubject(options, names),
      ...checkFields(options),
      ...checkStates(options, workflow),
      ...checkConditions(options, workflow),
      ...checkEvents(options, workflow, name),
    ];
    // A reaction is looked at on the way to where it begins, so there must be one.
    if (problems.length > 0) return problems;
    return checkReactionsOf(options, workflow, names, eventNames(workflow, options, name));
  },
  plan: (context, given) => {
    const options = expandOptions(given);
    const variables = workflowVariables(context, options);
    const { kinds, timed, questions, reactions, incoming, eventNames: published } = variables;
    const workflow = workflowOf(options);
    const events = eventNames(workflow, options, context.name);
    return {
      variables,
      features: [
        'contract-check',
        ...(kinds.length > 0 ? ['conditions'] : []),
        ...(timed ? ['deadlines'] : []),
        ...(questions.length > 0 ? ['questions'] : []),
        ...(reactions.length > 0 ? ['reactions'] : []),
      ],
      files: contractFiles(workflow, variables, events),
      publishes: published,
      subscribes: incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ create: 10, apply: 25, list: 15 }),
      usesKernel: true,
    };
  },
};
