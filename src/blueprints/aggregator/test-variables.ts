import { type Aggregator, normalValue } from './aggregator';
import { grouped } from './durations';
import { comparisonCases, mergeCases } from './merge-cases';
import { type Outcome, togetherOf, type Told } from './merge-model';
import { alone, type Said, toldOf, turnOf, UNLISTED } from './samples';

/** Something that a source says, with what comes of it alone. */
export interface SaidVariables extends Said, Outcome {
  /** The source's words as code. */
  readonly code: string;
}

/** What tests know beforehand. */
export interface TestVariables {
  readonly strong: SaidVariables;
  readonly weak: SaidVariables;
  /** What comes of the strong reading once it is stale. */
  readonly stale: Outcome;
  /** What comes of two subjects with the strong reading. */
  readonly twins: ReturnType<typeof togetherOf>;
  readonly mergeCases: readonly CaseVariables[];
  readonly comparisonCases: readonly ComparisonVariables[];
  /** Each row of each table, and what is in none. */
  readonly rows: readonly {
    readonly source: string;
    readonly code: string;
    readonly value: string;
  }[];
  /** The order in which a weak subject `a` and two strong ones are listed. */
  readonly listed: readonly string[];
  /** Counts and means of two strong subjects and a weak one. */
  readonly census: {
    readonly values: readonly (readonly [string, number])[];
    readonly sources: readonly (readonly [string, number])[];
    readonly confidence: number;
    readonly strength: number;
  };
}

export interface CaseVariables {
  readonly title: string;
  /** Readings as code. */
  readonly told: string;
  readonly outcome: Outcome;
}

export interface ComparisonVariables {
  readonly title: string;
  readonly first: string;
  readonly second: string;
  readonly together: ReturnType<typeof togetherOf>;
}

export function testVariables(model: Aggregator): TestVariables {
  const { strong, weak } = turnOf(model);
  const sure = [toldOf(strong)];
  return {
    strong: saidVariables(strong, model),
    weak: saidVariables(weak, model),
    stale: alone(strong, model, model.freshMs),
    twins: togetherOf(sure, sure, model),
    mergeCases: mergeCases(model).map((one) => ({ ...one, told: toldCode(one.told) })),
    comparisonCases: comparisonCases(model).map((one) => ({
      ...one,
      first: toldCode(one.first),
      second: toldCode(one.second),
    })),
    rows: rowsOf(model),
    listed: goesFirst(strong, weak, model) ? ['b', 'c', 'a'] : ['a', 'b', 'c'],
    census: censusOf(model, strong, weak),
  };
}

function goesFirst(one: Said, two: Said, { values }: Aggregator): boolean {
  const place = ({ value }: Said): number => values.findIndex(({ name }) => name === value);
  return place(one) < place(two);
}

function saidVariables(said: Said, model: Aggregator): SaidVariables {
  return { ...said, ...alone(said, model), code: JSON.stringify(said.raw) };
}

function toldCode(told: readonly Required<Told>[]): string {
  return told
    .map(({ source, value, confidence, age }) => {
      return `['${source}', '${value}', ${confidence}, ${grouped(age)}]`;
    })
    .join(', ');
}

function rowsOf({ sources }: Aggregator): TestVariables['rows'] {
  return sources.flatMap((source) =>
    [...source.rows.map(([raw]) => raw), UNLISTED].map((raw) => ({
      source: source.name,
      code: JSON.stringify(raw),
      value: normalValue(source, raw),
    })),
  );
}

function censusOf(model: Aggregator, strong: Said, weak: Said): TestVariables['census'] {
  const three = [strong, strong, weak].map((said) => alone(said, model));
  const mean = (values: readonly number[]): number =>
    Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4));
  return {
    values: model.values.map(({ name }) => [
      name,
      three.filter(({ value }) => value === name).length,
    ]),
    sources: model.sources.map(({ name }) => [name, name === strong.source ? three.length : 0]),
    confidence: mean(three.map(({ confidence }) => confidence)),
    strength: mean(three.map(({ strength }) => strength)),
  };
}
