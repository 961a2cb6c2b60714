import type { Blueprint, BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { budgets } from '../shared/budgets';

/** What the transport's templates read. */
export interface NatsTransportVariables extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly packageName: string;
  readonly kernelPackage: string;
  readonly projectName: string;
  readonly root: string;
  readonly purpose: string;
  readonly milestoneTitle: string;
  readonly today: string;
}

/** The kernel's bus over NATS JetStream. Like the kernel it has no names of its own to find. */
export const natsTransportBlueprint: Blueprint = {
  name: 'nats-transport',
  folder: __dirname,
  description:
    "The kernel's event bus over a NATS server with JetStream, for modules in several processes.",
  plan: (context) => ({
    variables: natsTransportVariables(context),
    publishes: [],
    subscribes: [],
    dependencies: {
      '@nats-io/jetstream': '^3.4.0',
      '@nats-io/transport-node': '^3.4.0',
    },
    budgets: budgets({ encodeEvent: 5, decodeEvent: 5, lanesOf: 5 }),
    exemptions: [
      {
        rule: 'source-unreachable',
        file: 'src/main.ts',
        reason: 'node runs it, and nothing imports it',
      },
    ],
    usesKernel: true,
  }),
};

function natsTransportVariables(context: BlueprintContext): NatsTransportVariables {
  const { name, packageName, kernelPackage, projectName, root, purpose, milestone, today } =
    context;
  return {
    name,
    packageName,
    kernelPackage,
    projectName,
    root,
    purpose,
    milestoneTitle: MILESTONE_TITLES[milestone],
    today,
  };
}
