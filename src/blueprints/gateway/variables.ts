import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import type { Operation } from '../shared/reaction';
import { reactionVariables } from '../shared/reaction-variables';
import { commentText } from '../shared/words';
import { digits, edges, schemaCode, typeCode, valueText } from '../workflow/field-code';
import type { Field } from '../workflow/workflow';
import { demoPlan } from './demo-plan';
import { type EventNames, eventNames, nameOf } from './events';
import { type Gateway, gatewayOf } from './gateway';
import { type GatewayNames, gatewayNames } from './gateway-names';
import { gatewayOperations } from './operations';
import type { GatewayOptions } from './options';
import { platformVariables, policyVariables } from './platform-variables';
import { proofVariables, sampleVariables } from './proof-variables';
import { templateCode } from './samples';
import { EXCHANGE, type KindWords, SESSION } from './words';

export type GatewayVariables = ReturnType<typeof gatewayVariables>;

/** Everything that the templates of a gateway read. */
export function gatewayVariables(context: BlueprintContext, options: GatewayOptions) {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const gateway = gatewayOf(options);
  const names = gatewayNames(name, options.subject);
  const words = gateway.isSession ? SESSION : EXCHANGE;
  const events = eventNames(options, name);
  const operations = gatewayOperations(gateway, names, words, events);
  const demo = demoPlan(gateway, names, words);
  return {
    ...names,
    ...words,
    ...reactionParts(options, operations, names),
    ...fieldVariables(gateway),
    ...platformVariables(gateway, names),
    ...policyVariables(gateway),
    ...sampleVariables(gateway, names),
    ...proofVariables(gateway, names),
    digits,
    ...eventVariables(events, words),
    doneClass: `${words.donePrefix}${names.recordClass}`,
    demo: { ...demo, events: demo.slots.map((slot) => nameOf(events, slot)) },
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

/** Names of events, and the statuses that they tell of. */
function eventVariables(events: EventNames, words: KindWords) {
  return {
    doneEvent: nameOf(events, words.participle),
    failedEvent: nameOf(events, 'failed'),
    createdEvent: events.get('created') ?? '',
    closedEvent: events.get('closed') ?? '',
    eventNames: [...events.values()],
    statuses: [
      words.pendingStatus,
      words.doneStatus,
      ...(words.session ? ['closed'] : []),
      'failed',
    ],
  };
}

/** Reactions, with the types that their code speaks of. */
function reactionParts(
  { reactions }: GatewayOptions,
  operations: readonly Operation[],
  { recordClass }: GatewayNames,
) {
  const variables = reactionVariables(reactions, operations);
  const code = variables.reactions.map((one) => one.code).join('\n');
  const used = (endings: readonly string[]): string[] =>
    endings
      .map((ending) => `${recordClass}${ending}`)
      .filter((type) => new RegExp(`\\b${type}\\b`).test(code));
  return {
    ...variables,
    typesOfPlatform: used(['PlatformName']),
    typesOfRecord: used(['Closing', 'Request']),
  };
}

function fieldVariables({ fields, closing, receipt }: Gateway) {
  const templates = receipt.map(({ template }) => template).join(' ');
  return {
    fields: fields.map(fieldVariable),
    closing: closing.map(fieldVariable),
    receipt: receipt.map((field) => ({
      ...field,
      description: commentText(field.description),
      code: templateCode(field.template),
    })),
    usesReference: templates.includes('{reference}'),
    usesUrl: templates.includes('{url}'),
    usesId: templates.includes('{id}'),
  };
}

function fieldVariable(field: Field) {
  return {
    ...field,
    description: commentText(field.description),
    typeCode: typeCode(field),
    schemaCode: schemaCode(field),
    valueText: valueText(field),
    ...edges(field),
  };
}
