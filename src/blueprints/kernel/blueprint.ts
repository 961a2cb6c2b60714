import type { Blueprint, BlueprintContext } from '../blueprint';
import { budgets } from '../shared/budgets';
import { MILESTONE_TITLES } from '../milestone-title';

/** What the kernel's templates read. */
export interface KernelVariables extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly packageName: string;
  readonly projectName: string;
  readonly purpose: string;
  readonly milestoneTitle: string;
  readonly today: string;
}

/** The one module that every other stands on. It has no names of its own to find: its sources are the same everywhere. */
export const kernelBlueprint: Blueprint = {
  name: 'kernel',
  folder: __dirname,
  description:
    'The parts that every module is wired with: event bus, clock, identifiers, logger, configuration, errors and retry.',
  plan: (context) => ({
    variables: kernelVariables(context),
    publishes: [],
    subscribes: [],
    dependencies: { '@cfworker/json-schema': '^4.1.1', pino: '^10.0.0' },
    budgets: budgets({ createKernel: 5, publish: 10 }),
    usesKernel: false,
  }),
};

function kernelVariables(context: BlueprintContext): KernelVariables {
  const { name, packageName, projectName, purpose, milestone, today } = context;
  return {
    name,
    packageName,
    projectName,
    purpose,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
  };
}
