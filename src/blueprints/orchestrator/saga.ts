import type { ConditionOptions } from '../workflow/options';
import { type Field, milliseconds } from '../workflow/workflow';
import { camelCase } from '../shared/words';
import type {
  AnswerOptions,
  FactCondition,
  FailureOptions,
  MessageOptions,
  OrchestratorOptions,
  StepOptions,
} from './options';

/** What a module of this blueprint is about: the options, brought into one form. */
export interface Saga {
  readonly facts: readonly Field[];
  /** The fact that tells processes apart. */
  readonly key: string;
  readonly when: readonly ConditionOptions[];
  readonly steps: readonly Step[];
  readonly expiryMs: number | undefined;
  /** Every event of another module that a step waits for, once. */
  readonly answers: readonly Reading[];
}

export interface Step {
  readonly name: string;
  readonly key: string;
  readonly description: string | undefined;
  readonly when: readonly ConditionOptions[];
  readonly requests: MessageOptions | undefined;
  readonly until: readonly Answer[];
  readonly fails: readonly Answer[];
  readonly timeoutMs: number | undefined;
  /** `undefined`: as many as there are alternatives. */
  readonly attempts: number | undefined;
  readonly backOffMs: number | undefined;
  readonly alternatives: { readonly fact: string; readonly from: string } | undefined;
  readonly backTo: { readonly step: string; readonly times: number } | undefined;
  readonly compensate: MessageOptions | undefined;
}

/** An event that a step waits for. */
export interface Answer {
  readonly on: string;
  readonly when: readonly ConditionOptions[];
}

/** What is read of an event. */
export interface Reading {
  readonly on: string;
  readonly with: Readonly<Record<string, string>>;
  readonly reason: string | undefined;
  readonly steps: readonly string[];
}

/** Takes what the schema allows, also when its names do not fit each other. */
export function sagaOf(options: OrchestratorOptions): Saga {
  const { expiry, when, steps } = options;
  return {
    facts: factsOf(options),
    key: keyOf(options) ?? '',
    when: when.map(conditionOf),
    steps: steps.map(stepOf),
    expiryMs: expiry === undefined ? undefined : milliseconds(expiry),
    answers: readingsOf(options),
  };
}

export function keyOf({ facts, key }: OrchestratorOptions): string | undefined {
  return key ?? facts.find(({ type, required }) => type === 'text' && required)?.name;
}

export function conditionOf({ fact, ...asked }: FactCondition): ConditionOptions {
  return { field: fact, ...asked };
}

function factsOf({ facts }: OrchestratorOptions): Field[] {
  return facts.map((fact) => ({ ...fact, description: descriptionOf(fact), before: [] }));
}

function descriptionOf({
  name,
  description,
}: {
  readonly name: string;
  readonly description?: string;
}): string {
  if (description !== undefined) return description;
  const words = name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function stepOf(step: StepOptions): Step {
  const { name, timeout, backOff, alternatives, attempts } = step;
  return {
    name,
    key: camelCase(name),
    description: step.description,
    when: step.when.map(conditionOf),
    requests: step.requests,
    until: step.until.map(answerOf),
    fails: step.fails.map(answerOf),
    timeoutMs: timeout === undefined ? undefined : milliseconds(timeout),
    attempts: attempts ?? (alternatives === undefined ? 1 : undefined),
    backOffMs: backOff === undefined ? undefined : milliseconds(backOff),
    alternatives,
    backTo: step.backTo,
    compensate: step.compensate,
  };
}

function answerOf({ on, when }: AnswerOptions): Answer {
  return { on, when: when.map(conditionOf) };
}

/** Everything that the steps wait for, with where it stands. */
export function answersOf(
  steps: readonly StepOptions[],
): readonly { readonly answer: FailureOptions; readonly path: readonly (string | number)[] }[] {
  return steps.flatMap(({ until, fails }, index) => [
    ...until.map((answer, at) => ({ answer, path: ['steps', index, 'until', at] })),
    ...fails.map((answer, at) => ({ answer, path: ['steps', index, 'fails', at] })),
  ]);
}

/** An event that stands in several steps is read once: the check sees to it that it is read alike. */
function readingsOf({ steps }: OrchestratorOptions): Reading[] {
  const all = answersOf(steps).map(({ answer }) => answer);
  return [...new Set(all.map(({ on }) => on))].map((on) => {
    const alike = all.filter((answer) => answer.on === on);
    return {
      on,
      with: alike[0]?.with ?? {},
      reason: alike.find(({ reason }) => reason !== undefined)?.reason,
      steps: steps
        .filter(({ until, fails }) => [...until, ...fails].some((answer) => answer.on === on))
        .map(({ name }) => name),
    };
  });
}
