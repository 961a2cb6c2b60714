import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { reactionVariables, type ReactionsVariables } from '../shared/reaction-variables';
import { commentText, constantCase, withArticle } from '../shared/words';
import { type Aggregator, aggregatorOf, type Source } from './aggregator';
import { aggregatorNames, type AggregatorNames } from './aggregator-names';
import { demoVariables, type DemoVariables } from './demo-variables';
import { durationText, grouped, milliseconds } from './durations';
import { eventsOf, slotsOf } from './events';
import { aggregatorOperations } from './operations';
import type { AggregatorOptions, EventSlot, ValueOptions } from './options';
import { testVariables, type TestVariables } from './test-variables';

/** What the templates of an aggregator read. */
export interface AggregatorVariables
  extends
    AggregatorNames,
    DemoVariables,
    TestVariables,
    ReactionsVariables,
    EventVariables,
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
  /** `a machine` */
  readonly nounWithArticle: string;
  readonly merge: AggregatorOptions['merge'];
  readonly pairs: boolean;
  readonly polling: PollingVariables | undefined;
  /** From the highest rank to the lowest. */
  readonly values: readonly ValueVariables[];
  readonly unknown: string;
  readonly sources: readonly SourceVariables[];
  /** Whether a source calls values by their names. */
  readonly hasPlain: boolean;
  readonly keeps: number;
  /** Milliseconds as code. */
  readonly freshText: string;
  readonly expiryText: string;
  /** As people write it. */
  readonly freshFor: string;
  readonly expiresAfter: string;
  readonly thresholds: AggregatorOptions['thresholds'];
  /** A name as the key of an object. */
  readonly key: (name: string) => string;
}

interface EventVariables {
  readonly updatedEvent: string;
  readonly changedEvent: string;
  readonly becameGoodEvent: string;
  readonly noLongerGoodEvent: string;
  readonly forgottenEvent: string;
  readonly matchedEvent: string;
  readonly unmatchedEvent: string;
  /** All that the module publishes. */
  readonly eventNames: readonly string[];
}

export interface ValueVariables extends ValueOptions {
  /** The description as it can stand in a comment; empty without one. */
  readonly comment: string;
  /** The same in the cell of a table. */
  readonly cell: string;
}

export interface SourceVariables extends Source {
  readonly comment: string;
  readonly cell: string;
  /** What it says, as the cell of a table. */
  readonly rowsCell: string;
  readonly pollVariable: string;
  /** Milliseconds as code. */
  readonly everyText: string;
  /** As people write it. */
  readonly everyFor: string;
}

export interface PollingVariables {
  readonly factor: number;
  /** Milliseconds as code. */
  readonly initialText: string;
  readonly maxText: string;
  /** As people write it. */
  readonly initialFor: string;
  readonly maxFor: string;
  readonly initialMs: number;
  readonly maxMs: number;
}

export function aggregatorVariables(
  context: BlueprintContext,
  options: AggregatorOptions,
): AggregatorVariables {
  const { name, domain, purpose, milestone, today } = context;
  const { packageName, kernelPackage, projectName } = context;
  const model = aggregatorOf(options);
  const names = aggregatorNames(name, options.subject);
  const events = eventsOf(name, options);
  const operations = aggregatorOperations(model, names, events, options);
  return {
    ...names,
    ...eventVariables(events, options),
    ...reactionVariables(options.reactions, operations),
    ...demoVariables(options, model, names),
    ...testVariables(model),
    ...periodVariables(model, options),
    ...{ name, domain, purpose, packageName, kernelPackage, projectName, today },
    purposeComment: commentText(purpose),
    milestoneTitle: MILESTONE_TITLES[milestone],
    part: partPrefix(name, __dirname),
    nounWithArticle: withArticle(names.noun),
    merge: model.merge,
    pairs: options.pairs,
    values: model.values.map((value) => ({ ...value, ...describedBy(value.description) })),
    unknown: model.unknown,
    sources: model.sources.map((source) => sourceVariables(source, names)),
    hasPlain: model.sources.some(({ plain }) => plain),
    thresholds: model.thresholds,
    key: keyText,
  };
}

function eventVariables(
  events: Readonly<Record<EventSlot, string>>,
  options: AggregatorOptions,
): EventVariables {
  return {
    updatedEvent: events.updated,
    changedEvent: events.changed,
    becameGoodEvent: events['became-good'],
    noLongerGoodEvent: events['no-longer-good'],
    forgottenEvent: events.forgotten,
    matchedEvent: events.matched,
    unmatchedEvent: events.unmatched,
    eventNames: slotsOf(options).map((slot) => events[slot]),
  };
}

function periodVariables({ freshMs, expiryMs, keeps }: Aggregator, { polling }: AggregatorOptions) {
  return {
    keeps,
    freshText: grouped(freshMs),
    expiryText: grouped(expiryMs),
    freshFor: durationText(freshMs),
    expiresAfter: durationText(expiryMs),
    polling: polling === undefined ? undefined : pollingVariables(polling.backOff),
  };
}

function pollingVariables({
  initial,
  factor,
  max,
}: NonNullable<AggregatorOptions['polling']>['backOff']): PollingVariables {
  const [initialMs, maxMs] = [milliseconds(initial), milliseconds(max)];
  return {
    factor,
    initialText: grouped(initialMs),
    maxText: grouped(maxMs),
    initialFor: durationText(initialMs),
    maxFor: durationText(maxMs),
    initialMs,
    maxMs,
  };
}

function sourceVariables(source: Source, { constant }: AggregatorNames): SourceVariables {
  const rows = source.rows.map(([raw, value]) => `\`${raw}\` as ${value}`);
  const plain = source.plain ? ['the names of values'] : rows;
  return {
    ...source,
    ...describedBy(source.description),
    rowsCell: cellText([...plain, `anything else as ${source.otherwise}`].join(', ')),
    pollVariable: `${constant}_POLL_${constantCase(source.name)}`,
    everyText: grouped(source.everyMs),
    everyFor: durationText(source.everyMs),
  };
}

function describedBy(description = '') {
  const text = description.replace(/\.$/, '');
  return { comment: commentText(text), cell: cellText(text) };
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}

function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
