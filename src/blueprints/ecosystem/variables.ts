import { outsideContractsConstant } from '../../core/contracts/contract-constant';
import { enforcedSchema } from '../../core/contracts/enforced-schema';
import { type EventSpec, waysOf } from '../../core/ecosystem/ecosystem-spec';
import { tableCell } from '../../core/markdown/render-table';
import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { camelCase, capital, commentText, constantCase, pascalCase } from '../shared/words';
import { ecosystemBlocks } from './blocks';
import { eventsOf } from './events';
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
    blocks: ecosystemBlocks(options),
    events: eventsOf(options),
    external: plan.external.map((event) => outsideVariables(event, spec.events[event])),
    subscriptions: plan.modules.flatMap(({ name: module, subscribes }) =>
      subscribes.map((event) => `${event}: ${module}`),
    ),
    cycles: map.cycles,
    orphans: map.orphans,
    flows: flowsOf(options),
    mainFlow: mainFlowOf(options),
    measured: measuredFlowsOf(options),
    environment: spec.environment,
    criteria: spec.milestones,
    code: valueCode,
    cell: tableCell,
  };
}

function outsideVariables(event: string, spec: EventSpec | undefined) {
  const payload = spec?.payload;
  const required = payload?.['required'];
  return {
    event,
    type: payload === undefined ? 'Readonly<Record<string, unknown>>' : schemaType(payload),
    description: commentText(spec?.description ?? 'Comes from outside.'),
    /** Whether the kernel refuses it without any field. */
    needsFields:
      payload !== undefined &&
      Array.isArray(required) &&
      required.length > 0 &&
      enforcedSchema(payload) !== undefined,
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
    outsideContracts: outsideContractsConstant(name),
    purpose,
    purposeComment: commentText(purpose),
  };
}

export type EcosystemVariables = ReturnType<typeof ecosystemVariables>;

function titleOf(name: string): string {
  return capital(name.replaceAll('-', ' '));
}

function moduleVariables(part: ModulePart) {
  return {
    ...part,
    property: camelCase(part.name),
    purposeComment: commentText(part.purpose),
  };
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

/** Flows that have budgets, each once, in the order of the specification. */
function measuredFlowsOf({ spec }: EcosystemOptions) {
  const budgeted = new Set(spec.budgets.map(({ operation }) => operation));
  return waysOf(spec)
    .filter(({ name }) => budgeted.has(name))
    .map((way) => ({ name: way.name, constant: flowConstant(way) }));
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
