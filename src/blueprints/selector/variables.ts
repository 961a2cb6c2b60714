import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { commentText } from '../shared/words';
import { type AttributeVariables, attributeVariables, codeOf } from './attribute-code';
import type { ConstraintVariables } from './constraint-code';
import { type ContractExamples, selectorContracts } from './contracts';
import type { CriterionVariables } from './criterion-code';
import { type DemoPlan, demoPlan, type DemoSelection } from './demo-plan';
import { functionVariables, type Import } from './function-variables';
import type { Model } from './model';
import { selectorOperations } from './operations';
import type { EventSlot, SelectorOptions } from './options';
import { planOf, type SelectorPlan } from './plan';
import type { SelectorNames } from './selector-names';
import { testVariables, type TestVariables } from './test-variables';
import { candidateRows, type Volume, volumesOf } from './volumes';

/** What the templates of a selector read. */
export interface SelectorVariables
  extends SelectorNames, TestVariables, ReactionsVariables, Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
  /** The purpose as it can stand in a comment of the sources. */
  readonly purposeComment: string;
  readonly packageName: string;
  readonly kernelPackage: string;
  readonly projectName: string;
  readonly milestoneTitle: string;
  /** What stands between the brackets of a criterion of the milestone: `x` or a space. */
  readonly marks: { readonly prototype: string; readonly mvp: string };
  readonly today: string;
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
  readonly model: Model;
  /** Files of candidates where there are too many for one. */
  readonly volumes: readonly Volume[];
  readonly events: Readonly<Record<EventSlot, string>>;
  readonly chosenEvent: string;
  readonly noneEligibleEvent: string;
  readonly exhaustedEvent: string;
  readonly availabilityChangedEvent: string;
  readonly contracts: Readonly<Record<EventSlot, string>>;
  readonly fields: readonly AttributeVariables[];
  readonly listFields: readonly AttributeVariables[];
  readonly properties: readonly AttributeVariables[];
  readonly criteria: readonly CriterionVariables[];
  readonly constraints: readonly ConstraintVariables[];
  /** Whether there is more than one criterion, so that weights mean something. */
  readonly weighted: boolean;
  readonly hasChoices: boolean;
  /** Whether names of criteria consist of several words. */
  readonly hasCompounds: boolean;
  readonly ratingImports: readonly Import[];
  readonly comparisonImports: readonly Import[];
  readonly helperRows: readonly { readonly file: string; readonly proves: string }[];
  readonly demo: DemoPlan;
  readonly lead: DemoSelection;
}

export function selectorVariables(
  context: BlueprintContext,
  options: SelectorOptions,
): SelectorVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const plan = planOf(name, options);
  const { model, events } = plan;
  const demo = demoPlan(plan);
  return {
    ...plan.names,
    ...reactionVariables(plan.reactions, selectorOperations(plan)),
    ...testVariables(plan),
    ...attributeGroups(model),
    ...functionVariables(model, plan.names.typeName),
    ...exampleVariables(plan, demo),
    ...{ name, domain, purpose, packageName, kernelPackage, projectName, today, model, events },
    purposeComment: commentText(purpose),
    milestoneTitle: MILESTONE_TITLES[milestone],
    marks: { prototype: milestone === 'poc' ? ' ' : 'x', mvp: milestone === 'mvp' ? 'x' : ' ' },
    part: partPrefix(name, __dirname),
    chosenEvent: events.chosen,
    noneEligibleEvent: events['none-eligible'],
    exhaustedEvent: events.exhausted,
    availabilityChangedEvent: events['availability-changed'],
    alternatives: model.alternatives,
    confidence: model.confidence,
    contracts: selectorContracts(plan, examplesOf(plan, demo)),
    demo,
  };
}

/** What the contracts show: a choice, and who was refused once all were unavailable. */
function examplesOf({ names }: SelectorPlan, { lead, last }: DemoPlan): ContractExamples {
  const refused = last.refused
    .slice(0, 3)
    .map(({ name, misses }) => ({ [names.candidateKey]: name, misses }));
  return { chosen: lead, refused };
}

function attributeGroups(model: Model) {
  const fields = model.fields.map(attributeVariables);
  const volumes = volumesOf(model);
  const names = model.candidates.map(({ name, availability }) => [name, availability] as const);
  return {
    fields,
    listFields: fields.filter(({ type }) => type === 'list'),
    hasChoices: fields.some(({ type }) => type === 'choice'),
    properties: model.properties.map(attributeVariables),
    volumes,
    candidateRows: volumes.length > 0 ? [] : candidateRows(model),
    initialAvailability: names
      .map(([name, availability]) => `${nameKey(name)}: '${availability}'`)
      .join(', '),
    nameKey,
  };
}

/** A name as the key of an object. */
function nameKey(name: string): string {
  return JSON.stringify(name);
}

function exampleVariables({ names }: SelectorPlan, { examples, lead }: DemoPlan) {
  const exampleRows = examples.map((example) => ({
    ...example,
    requestCode: codeOf(example.request),
    summary: summaryOf(example, names.candidateKey),
  }));
  const leadCode = codeOf(lead.request);
  return {
    exampleRows,
    chosenRows: exampleRows.filter(({ outcome }) => outcome === 'chosen'),
    lead,
    leadCode,
    commentRequest: commentText(leadCode),
  };
}

/** Above this many that are refused, tests of examples look at the outcome only. */
const MOST_SHOWN = 6;

/** The part of a selection that shows that it is the right one. */
function summaryOf(
  { outcome, choice, score, confidence, alternatives, refused }: DemoSelection,
  key: string,
) {
  if (outcome !== 'chosen') {
    const shown = refused.map(({ name, misses }) => ({ [key]: name, misses }));
    return shown.length > MOST_SHOWN ? { outcome } : { outcome, refused: shown };
  }
  return {
    ...{ outcome, choice, score, confidence },
    alternatives: alternatives.map((one) => ({ [key]: one.name, score: one.score })),
  };
}
