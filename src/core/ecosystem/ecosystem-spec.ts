import type { Budget, Milestone } from '../manifest/manifest';

/** `ecosystem.yaml` with its defaults filled in. Its shape is published as `schemas/ecosystem.schema.json`. */
export interface EcosystemSpec {
  /** Kebab-case: `order-desk`. */
  readonly name: string;
  readonly purpose: string;
  readonly milestone: Milestone;
  readonly modules: Readonly<Record<string, ModuleSpec>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly flows: readonly FlowSpec[];
  /** What flows may take; an operation is the name of a flow or of a failure. */
  readonly budgets: readonly Budget[];
  /** Criteria beyond those that every ecosystem has. */
  readonly milestones: Readonly<Partial<Record<Milestone, readonly string[]>>>;
}

/** What is asked of one module. One that is in the workspace already needs no more than its name. */
export interface ModuleSpec {
  readonly domain?: string;
  readonly purpose?: string;
  readonly blueprint: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly milestone?: Milestone;
  readonly publishes?: readonly string[];
  readonly subscribes?: readonly string[];
  /** Before those of the blueprint, for the same operation, metric and unit. */
  readonly budgets?: readonly Budget[];
}

export interface EventSpec {
  readonly description?: string;
  readonly external: boolean;
  /** JSON Schema of its data. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** One way that things go, from the first step to what is true in the end. */
export interface WaySpec {
  readonly name: string;
  readonly says: string;
  readonly steps: readonly StepSpec[];
  readonly events: readonly ExpectedEvent[];
  readonly checks: readonly CheckSpec[];
}

export interface FlowSpec extends WaySpec {
  readonly failures: readonly FailureSpec[];
}

export interface FailureSpec extends WaySpec {
  /** Name of the flow's step up to which it goes the same way. */
  readonly after?: string;
}

export type ExpectedEvent =
  string | { readonly event: string; readonly data?: Readonly<Record<string, unknown>> };

export interface CallStep {
  readonly name?: string;
  /** `<module>.<operation>` */
  readonly call: string;
  readonly with?: unknown;
  readonly as?: string;
}

export interface PublishStep {
  readonly name?: string;
  readonly publish: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface WaitStep {
  readonly name?: string;
  readonly wait: string;
}

export type StepSpec = CallStep | PublishStep | WaitStep;

export interface CheckSpec {
  readonly claim: string;
  readonly call: string;
  readonly with?: unknown;
  readonly path?: string;
  readonly is: unknown;
}

/** All ways of all flows, with the steps that they share spelled out. */
export function waysOf({ flows }: EcosystemSpec): readonly WaySpec[] {
  return flows.flatMap((flow) => [
    flow,
    ...flow.failures.map((failure) => wholeWay(flow, failure)),
  ]);
}

function wholeWay(flow: FlowSpec, failure: FailureSpec): WaySpec {
  return { ...failure, steps: [...sharedSteps(flow, failure), ...failure.steps] };
}

/** Steps of a flow that a failure of it begins with; none when there is no step of that name. */
export function sharedSteps(flow: FlowSpec, { after }: FailureSpec): readonly StepSpec[] {
  const last = flow.steps.findIndex(({ name }) => name !== undefined && name === after);
  return flow.steps.slice(0, last + 1);
}

/** `order-desk.create` is the operation `create` of `order-desk`. */
export function splitCall(call: string): { readonly module: string; readonly operation: string } {
  const [module = '', operation = ''] = call.split('.');
  return { module, operation };
}

/** The name of an event that is expected with or without data. */
export function eventName(expected: ExpectedEvent): string {
  return typeof expected === 'string' ? expected : expected.event;
}
