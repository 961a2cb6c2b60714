import { waysOf } from '../../core/ecosystem/ecosystem-spec';
import { edgeText } from '../../core/ecosystem/integration-map';
import { isSchema, propertiesOf } from '../../core/ecosystem/contract-paths';
import { MILESTONE_BARS } from '../../core/gates/coverage/bars';
import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { camelCase, capital, commentText, constantCase, pascalCase } from '../shared/words';
import { dataFlowDiagram, sequenceDiagram } from './diagrams';
import { flowConstant, plainValue, valueCode } from './flow-code';
import type { EcosystemOptions, ModulePart } from './options';
import { schemaType } from './schema-type';

/** What the templates of an ecosystem read. */
export function ecosystemVariables(context: BlueprintContext, options: EcosystemOptions) {
  const { spec, plan } = options;
  const { map } = plan;
  return {
    ...projectVariables(context),
    modules: options.parts.map(moduleVariables),
    events: eventsOf(options),
    external: plan.external.map((event) => ({
      event,
      type: isSchema(spec.events[event]?.payload)
        ? schemaType(spec.events[event].payload)
        : 'Readonly<Record<string, unknown>>',
      description: commentText(spec.events[event]?.description ?? 'Comes from outside.'),
    })),
    edges: map.edges.map(edgeText),
    subscriptions: plan.modules.flatMap(({ name: module, subscribes }) =>
      subscribes.map((event) => `${event}: ${module}`),
    ),
    cycles: map.cycles,
    orphans: map.orphans,
    flows: flowsOf(options),
    mainFlow: mainFlowOf(options),
    environment: spec.environment,
    criteria: spec.milestones,
    diagrams: { dataFlow: dataFlowDiagram(plan), sequence: sequenceDiagram(plan) },
    code: valueCode,
    cell,
  };
}

function projectVariables(context: BlueprintContext) {
  const { name, purpose, milestone, packageName, kernelPackage, projectName, root } = context;
  return {
    name,
    root,
    today: context.today,
    packageName,
    kernelPackage,
    projectName,
    milestone,
    milestoneTitle: MILESTONE_TITLES[milestone],
    title: titleOf(name),
    className: pascalCase(name),
    instance: camelCase(name),
    constant: constantCase(name),
    purpose,
    purposeComment: commentText(purpose),
  };
}

export type EcosystemVariables = ReturnType<typeof ecosystemVariables>;

/** A text as it can stand in a row of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}

function titleOf(name: string): string {
  return capital(name.replaceAll('-', ' '));
}

function moduleVariables(part: ModulePart) {
  return {
    ...part,
    property: camelCase(part.name),
    purposeComment: commentText(part.purpose),
    milestoneTitle: MILESTONE_TITLES[part.milestone],
    bar: MILESTONE_BARS[part.milestone],
  };
}

/** One row each of the event catalogue. */
function eventsOf({ spec, plan, contracts }: EcosystemOptions) {
  const rows = [
    ...plan.modules.flatMap(({ name: from, publishes }) =>
      publishes.map((event) => ({ event, from })),
    ),
    ...plan.external.map((event) => ({ event, from: 'outside' })),
  ].sort((a, b) => (a.event < b.event ? -1 : 1));
  return rows.map(({ event, from }) => {
    const contract = contracts.get(event);
    const described = contract?.['description'];
    return {
      event,
      from,
      to: plan.modules
        .filter(({ name, subscribes }) => name !== from && subscribes.includes(event))
        .map(({ name }) => name),
      fields: contract === undefined ? [] : Object.keys(propertiesOf(contract, contract)),
      description:
        spec.events[event]?.description ?? (typeof described === 'string' ? described : ''),
    };
  });
}

function flowsOf({ spec }: EcosystemOptions) {
  return waysOf(spec).map((way) => ({
    name: way.name,
    says: way.says,
    constant: flowConstant(way),
    events: way.events.map((expected) =>
      typeof expected === 'string' ? expected : expected.event,
    ),
    isFailure: !spec.flows.some(({ name }) => name === way.name),
  }));
}

/** What the demo says: it plays the first flow. */
function mainFlowOf({ spec }: EcosystemOptions) {
  const [flow] = spec.flows;
  if (flow === undefined) throw new Error('An ecosystem without flows has passed its schema.');
  const events = flow.events.map((expected) =>
    typeof expected === 'string' ? expected : expected.event,
  );
  return {
    name: flow.name,
    says: flow.says,
    constant: flowConstant(flow),
    lines: [
      flow.says,
      ...events.map((event) => `- ${event}`),
      ...flow.checks.map(({ claim, is }) => `${claim} ${JSON.stringify(plainValue(is))}`),
    ],
    claims: flow.checks.map(({ claim, is }) => ({ claim, is: plainValue(is) })),
    events,
  };
}
