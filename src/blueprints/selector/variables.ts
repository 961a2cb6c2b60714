import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { commentText } from '../shared/words';
import { type AttributeVariables, attributeVariables, codeOf } from './attribute-code';
import {
  COMPARISON_FEATURES,
  COMPARISON_FUNCTIONS,
  type ConstraintVariables,
  constraintVariables,
} from './constraint-code';
import { type ContractExamples, selectorContracts } from './contracts';
import {
  type CriterionVariables,
  criterionVariables,
  RATING_FUNCTIONS,
  ratingFeatures,
} from './criterion-code';
import { type DemoPlan, demoPlan, type DemoSelection } from './demo-plan';
import type { Model } from './model';
import { selectorOperations } from './operations';
import { COMPARISONS, type EventSlot, type SelectorOptions } from './options';
import { planOf, type SelectorPlan } from './plan';
import type { SelectorNames } from './selector-names';
import { testVariables, type TestVariables } from './test-variables';

/** An import of a table, and the file that it comes from. */
interface Import {
  /** `{ scaled }` */
  readonly names: string;
  readonly file: string;
}

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
  const names = model.candidates.map(({ name, availability }) => [name, availability] as const);
  return {
    fields,
    listFields: fields.filter(({ type }) => type === 'list'),
    hasChoices: fields.some(({ type }) => type === 'choice'),
    properties: model.properties.map(attributeVariables),
    candidateRows: model.candidates.map(({ name, availability, profile }) => ({
      name,
      availability,
      profileCode: codeOf(inOrder(profile, model)),
    })),
    initialAvailability: names
      .map(([name, availability]) => `${nameKey(name)}: '${availability}'`)
      .join(', '),
    nameKey,
  };
}

/** Properties in the order in which they are declared, however a candidate lists them. */
function inOrder(profile: Model['candidates'][number]['profile'], { properties }: Model) {
  return Object.fromEntries(properties.map(({ key }) => [key, profile[key] ?? '']));
}

/** A name as the key of an object. */
function nameKey(name: string): string {
  return JSON.stringify(name);
}

function functionVariables(model: Model, typeName: string) {
  const criteria = criterionVariables(model);
  const constraints = constraintVariables(model);
  const ratings = ratingFeatures(model).map((file) => ({ file, name: RATING_FUNCTIONS[file] }));
  const comparisons = COMPARISONS.filter((comparison) =>
    constraints.some((constraint) => constraint.comparison === comparison),
  ).map((comparison) => ({
    file: COMPARISON_FEATURES[comparison],
    name: COMPARISON_FUNCTIONS[comparison],
  }));
  const weighted = criteria.length > 1;
  const flags = [criteria, constraints].map((list) =>
    list.some(({ code }) => code.includes('yesNo(')) ? [{ file: 'flags', name: 'yesNo' }] : [],
  );
  const functions = [...ratings, ...comparisons, ...flags.flat()].map(({ file }) => file);
  return {
    criteria,
    constraints,
    weighted,
    weightsExample: `${criteria[0]?.key ?? ''}=2, ${criteria[1]?.key ?? ''}=0.5`,
    hasCompounds: criteria.some(({ key, words }) => key !== words),
    ratingImports: sortedImports(
      [...ratings, ...(flags[0] ?? [])],
      [{ file: 'pairing', names: 'type { Pairing, Rating }' }],
    ),
    comparisonImports: sortedImports(
      [...comparisons, ...(flags[1] ?? [])],
      [
        { file: 'pairing', names: 'type { Pairing }' },
        { file: 'selection', names: `type { ${typeName}Constraint }` },
      ],
    ),
    helperRows: [...new Set([...functions, ...(weighted ? ['weights'] : [])])].map((file) => ({
      file,
      proves: PROVES[file] ?? '',
    })),
  };
}

function sortedImports(
  functions: readonly { readonly file: string; readonly name: string }[],
  types: readonly Import[],
): Import[] {
  return [...functions.map(({ file, name }) => ({ file, names: `{ ${name} }` })), ...types].sort(
    (a, b) => (a.file < b.file ? -1 : 1),
  );
}

const PROVES: Readonly<Record<string, string>> = {
  scale: 'points of numbers, from end to end and beyond',
  table: 'points of a value',
  matrix: 'points of two values',
  share: 'points of lists that have some of what is asked for',
  times: 'points of which a part counts',
  flags: 'what flags are called',
  'at-least': 'numbers that have to be at least others',
  'at-most': 'numbers that have to be at most others',
  'equal-to': 'values that have to be the same',
  'one-of': 'values that have to be among others',
  covers: 'lists that have to have all of others',
  weights: 'which weights are taken, and that they decide',
};

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

/** The part of a selection that shows that it is the right one. */
function summaryOf(
  { outcome, choice, score, confidence, alternatives, refused }: DemoSelection,
  key: string,
) {
  if (outcome !== 'chosen') {
    return { outcome, refused: refused.map(({ name, misses }) => ({ [key]: name, misses })) };
  }
  return {
    ...{ outcome, choice, score, confidence },
    alternatives: alternatives.map((one) => ({ [key]: one.name, score: one.score })),
  };
}
