import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { camelCase, commentText, withArticle } from '../shared/words';
import { demoVariables, type DemoVariables } from './demo-variables';
import { eventsOf } from './events';
import { extractionNames, type ExtractionNames } from './extraction-names';
import { type Kind, kindsOf } from './kind';
import { isLong, listCode, textCode } from './list-code';
import { extractionOperations } from './operations';
import type { TextExtractionOptions } from './options';
import { testVariables, type TestVariables } from './test-variables';

/** What the templates of a text extraction read. */
export interface ExtractionVariables
  extends
    ExtractionNames,
    DemoVariables,
    TestVariables,
    ReactionsVariables,
    Readonly<Record<string, unknown>> {
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
  /** `a report` */
  readonly nounWithArticle: string;
  readonly extractedEvent: string;
  readonly rejectedEvent: string;
  readonly forgottenEvent: string;
  readonly kinds: readonly KindVariables[];
  /** Whether a kind has so many words that they are told as one text. */
  readonly hasLists: boolean;
  readonly references: readonly ReferenceVariables[];
  readonly hasQuestions: boolean;
  readonly hasNegated: boolean;
  /** Whether there are cues of one word, and of several. */
  readonly hasSingles: boolean;
  readonly hasRows: boolean;
  readonly hasOwners: boolean;
  readonly hasDates: boolean;
  readonly hasSummary: boolean;
  readonly hasReferences: boolean;
  /** Whether every kind has owners, and whether every kind has dates. */
  readonly allOwned: boolean;
  readonly allDue: boolean;
  /** Whether the module reads texts in answer to events. */
  readonly answersTexts: boolean;
}

export interface KindVariables extends Kind {
  /** The description as it stands in a cell of a table. */
  readonly cell: string;
  /** By what it is recognised, in words. */
  readonly signs: string;
  /** Its headings and cues as code, as lists. */
  readonly headingsCode: string;
  readonly cuesCode: string;
  /** The same as code, as texts with commas. */
  readonly headingsText: string;
  readonly cuesText: string;
}

export interface ReferenceVariables {
  readonly key: string;
  /** The pattern as it stands in code: `/\bOPS-\d{1,6}\b/gu`. */
  readonly literal: string;
  readonly example: string;
  /** The pattern as it stands in a cell of a table. */
  readonly cell: string;
}

export function extractionVariables(
  context: BlueprintContext,
  given: TextExtractionOptions,
): ExtractionVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const options = withKeys(given);
  const names = extractionNames(name, options.subject);
  const events = eventsOf(name, options);
  const kinds = kindsOf(options.kinds);
  const operations = extractionOperations(options, kinds, names, events);
  return {
    ...names,
    ...reactionVariables(options.reactions, operations),
    ...demoVariables(options, kinds, names),
    ...testVariables(options, kinds),
    ...kindVariables(kinds),
    ...limitVariables(options),
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
    nounWithArticle: withArticle(names.noun),
    extractedEvent: events.extracted,
    rejectedEvent: events.rejected,
    forgottenEvent: events.forgotten,
    references: options.references.map(referenceVariables),
    hasReferences: options.references.length > 0,
    answersTexts: options.reactions.some((reaction) => reaction.do === 'extract'),
  };
}

/** The options with the names of references as they stand in code. */
function withKeys(options: TextExtractionOptions): TextExtractionOptions {
  const references = options.references.map((one) => ({ ...one, name: camelCase(one.name) }));
  return { ...options, references };
}

function kindVariables(kinds: readonly Kind[]) {
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      description: commentText(kind.description),
      cell: kind.description.replaceAll('|', '\\|'),
      signs: signsOf(kind),
      headingsCode: listCode(kind.headings),
      cuesCode: listCode(kind.cues),
      headingsText: textCode(kind.headings),
      cuesText: textCode(kind.cues),
    })),
    hasLists: kinds.some(({ headings, cues }) => [headings, cues].some(isLong)),
    hasQuestions: kinds.some(({ questions }) => questions),
    hasNegated: kinds.some(({ negated }) => negated),
    hasSingles: kinds.some(({ cues }) => cues.some((cue) => !cue.includes(' '))),
    hasRows: kinds.some(({ cues }) => cues.some((cue) => cue.includes(' '))),
    hasOwners: kinds.some(({ owner }) => owner),
    hasDates: kinds.some(({ due }) => due),
    allOwned: kinds.every(({ owner }) => owner),
    allDue: kinds.every(({ due }) => due),
  };
}

function signsOf({ cues, questions, negated }: Kind): string {
  const signs = [
    ...cues.map((cue) => `\`${cue}\``),
    ...(negated && cues.length > 0 ? ['denied or not'] : []),
    ...(questions ? ['every question'] : []),
  ];
  return signs.length === 0 ? 'none' : signs.join(', ');
}

function referenceVariables({
  name,
  pattern,
  example,
  ignoreCase,
}: TextExtractionOptions['references'][number]): ReferenceVariables {
  const literal = new RegExp(pattern, ignoreCase ? 'giu' : 'gu').toString();
  return { key: name, literal, example, cell: pattern.replaceAll('|', '\\|') };
}

function limitVariables({ summary, people, confidence, length, limits }: TextExtractionOptions) {
  return {
    summary,
    people,
    confidence,
    length,
    lengthMaxText: length.max.toString().replace(/\B(?=(?:\d{3})+$)/g, '_'),
    referenceLimit: limits.references,
    findingLength: limits.findingLength,
    hasSummary: summary.sentences > 0,
  };
}
