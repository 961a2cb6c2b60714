import type { Blueprint, BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from './part-prefix';
import { serviceNames, type ServiceNames } from './service-names';

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
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
}

/** Keeps records of one kind and tells of every change. */
export const serviceBlueprint: Blueprint = {
  name: 'service',
  folder: __dirname,
  description:
    'Keeps records of one kind: create, get, update with versions, remove, list in pages, and an event for each change.',
  plan: (context) => ({
    variables: serviceVariables(context),
    publishes: ['created', 'updated', 'removed'].map((change) => `${context.name}.${change}`),
    subscribes: [],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  }),
};

function serviceVariables(context: BlueprintContext): ServiceVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  return {
    ...serviceNames(name),
    name,
    domain,
    purpose,
    purposeComment: purpose.replaceAll('*/', '* /'),
    packageName,
    kernelPackage,
    projectName,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
    part: partPrefix(name),
  };
}
