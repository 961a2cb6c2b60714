import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { reactionVariables } from '../shared/reaction-variables';
import { conditionCode, conditionWords, reasonOf } from './conditions';
import { policyContracts } from './contracts';
import { demoLines, OUTCOMES } from './demo-lines';
import { dimensionsOf } from './dimensions';
import { policyOperations } from './operations';
import {
  type AttributeOption,
  asksSomebody,
  eventNames,
  milliseconds,
  type PolicyOptions,
} from './options';
import { partPrefix } from '../shared/part-prefix';
import { policyNames } from './policy-names';
import { camelCase, commentText, constantCase } from '../shared/words';
import { sampleVariables } from './sample-variables';
import { DEFAULT_REASONS, policySamples, type PolicySamples } from './samples';
import { flatSteps } from './steps';
import type {
  AttributeVariables,
  DurationVariables,
  PolicyVariables,
  RuleVariables,
} from './template-variables';

export function policyVariables(
  context: BlueprintContext,
  options: PolicyOptions,
): PolicyVariables {
  const { name, purpose, milestone } = context;
  const names = policyNames(name, options.subject);
  const samples = policySamples(options);
  const operations = policyOperations(name, options, samples);
  const attributes = options.attributes.map(attributeOf);
  const events = eventNames(name, options);
  const bound = options.grants.per.map(camelCase);
  return {
    ...names,
    ...reactionVariables(options.reactions, operations),
    ...documentVariables(context),
    name,
    purposeComment: commentText(purpose),
    milestoneTitle: MILESTONE_TITLES[milestone],
    marks: { prototype: milestone === 'poc' ? ' ' : 'x', mvp: milestone === 'mvp' ? 'x' : ' ' },
    part: partPrefix(name, __dirname),
    scopes: options.scopes,
    attributes,
    bound: attributes.filter(({ property }) => bound.includes(property)),
    rules: rulesOf(options),
    ...shapeOf(options, samples, names.constant),
    grantLifetime: duration(options.grants.lifetime),
    refusalLifetime: duration(options.prompts.refusalLifetime),
    events,
    ...eventFiles(events),
    contracts: policyContracts(name, options, samples),
    samples: sampleVariables(options, samples),
    demoLines: demoLines(options, samples),
  };
}

/** What differs between modules beside their words. */
function shapeOf(options: PolicyOptions, samples: PolicySamples, constant: string) {
  return {
    defaultEffect: options.defaultEffect,
    defaultReason: DEFAULT_REASONS[options.defaultEffect],
    timed: options.rules.some(({ hours }) => hours !== undefined),
    prompts: asksSomebody(options),
    hasFinal: samples.final.length > 0,
    escalates: flatSteps(options).length > 1,
    escalation: options.prompts.escalation.map(({ to, times, timeout }) => ({
      to,
      times,
      access: to.includes('-') ? `['${to}']` : `.${to}`,
      ...duration(timeout),
      variable: `${constant}_${constantCase(to)}_TIMEOUT`,
    })),
    stepCount: flatSteps(options).length,
  };
}

/** Parts of the names of contract files. */
function eventFiles(events: PolicyVariables['events']) {
  return {
    decidedEvent: events.decided,
    grantedEvent: events.granted,
    revokedEvent: events.revoked,
    promptedEvent: events.prompted,
    answeredEvent: events.answered,
    timedOutEvent: events['timed-out'],
  };
}

function documentVariables(context: BlueprintContext) {
  const { domain, purpose, packageName, kernelPackage, projectName, today } = context;
  return { domain, purpose, packageName, kernelPackage, projectName, today };
}

function attributeOf({
  name,
  type,
  values = [],
  description,
}: AttributeOption): AttributeVariables {
  const inputType = { text: 'string', number: 'number', flag: 'boolean' }[type];
  return {
    property: camelCase(name),
    type,
    values,
    inputType,
    validType:
      values.length === 0 ? inputType : values.map((value) => JSON.stringify(value)).join(' | '),
    schema: schemaCode(type, values),
    meaning: description ?? `The ${name.replaceAll('-', ' ')} of the request`,
  };
}

function schemaCode(type: AttributeOption['type'], values: readonly string[]): string {
  if (values.length > 0) return `v.picklist(${JSON.stringify(values)})`;
  return { text: 'line', number: 'v.pipe(v.number(), v.finite())', flag: 'v.boolean()' }[type];
}

function rulesOf(options: PolicyOptions): RuleVariables[] {
  const dimensions = dimensionsOf(options);
  return options.rules.map((rule) => ({
    name: rule.name,
    effect: rule.effect,
    outcome: OUTCOMES[rule.effect],
    reason: reasonOf(rule),
    code: conditionCode(rule, dimensions),
    words: conditionWords(rule),
  }));
}

function duration(text: string): DurationVariables {
  const ms = milliseconds(text);
  const setting = text.endsWith('d') ? `${ms / 3_600_000}h` : text;
  return { text, ms, setting, code: ms.toString().replace(/\B(?=(?:\d{3})+$)/g, '_') };
}
