import type { Blueprint, BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { budgets } from '../shared/budgets';
import { checkReactions } from '../shared/check-reactions';
import type { Reaction } from '../shared/reaction';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { serviceOperations } from './operations';
import { partPrefix } from '../shared/part-prefix';
import { serviceNames, type ServiceNames } from './service-names';
import { commentText } from '../shared/words';

/** What the templates of a service read. */
export interface ServiceVariables extends ServiceNames, Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
  /** The purpose as it can stand in a comment of the sources. */
  readonly purposeComment: string;
  readonly packageName: string;
  readonly kernelPackage: string;
  readonly projectName: string;
  readonly milestoneTitle: string;
  readonly today: string;
  readonly reactions: ReactionsVariables['reactions'];
  readonly incoming: ReactionsVariables['incoming'];
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
}

/** What `schema.json` describes, with its defaults. */
export interface ServiceOptions {
  readonly reactions: readonly Reaction[];
}

/** Keeps records of one kind and tells of every change. */
export const serviceBlueprint: Blueprint<ServiceOptions> = {
  name: 'service',
  folder: __dirname,
  description:
    'Keeps records of one kind: create, get, update with versions, remove, list in pages, and an event for each change.',
  check: ({ reactions }, { name }) =>
    checkReactions(reactions, serviceOperations(name, serviceNames(name)), published(name)),
  plan: (context, options) => {
    const variables = serviceVariables(context, options);
    return {
      variables,
      features: ['contract-check', ...(options.reactions.length > 0 ? ['reactions'] : [])],
      publishes: published(context.name),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ create: 10, get: 0.2, list: 30 }),
      usesKernel: true,
    };
  },
};

function published(name: string): string[] {
  return ['created', 'updated', 'removed'].map((change) => `${name}.${change}`);
}

function serviceVariables(
  context: BlueprintContext,
  { reactions }: ServiceOptions,
): ServiceVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const names = serviceNames(name);
  return {
    ...names,
    ...reactionVariables(reactions, serviceOperations(name, names)),
    name,
    domain,
    purpose,
    purposeComment: commentText(purpose),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name, __dirname),
  };
}
