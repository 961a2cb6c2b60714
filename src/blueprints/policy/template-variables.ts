import type { ReactionsVariables } from '../shared/reaction-variables';
import type { AttributeOption, Effect, EventSlot } from './options';
import type { PolicyNames } from './policy-names';

/** What the templates of a policy read. */
export interface PolicyVariables extends PolicyNames, Readonly<Record<string, unknown>> {
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
  /** The mark of a criterion, by milestone: `x` or a blank. */
  readonly marks: { readonly prototype: string; readonly mvp: string };
  /** Before the names of all source files but `<name>.ts`, `index.ts` and `demo.ts`; usually empty. */
  readonly part: string;
  readonly scopes: readonly string[];
  readonly attributes: readonly AttributeVariables[];
  /** Those that a grant is bound to. */
  readonly bound: readonly AttributeVariables[];
  readonly rules: readonly RuleVariables[];
  readonly defaultEffect: Effect;
  readonly defaultReason: string;
  /** Whether a rule looks at the hour of the day. */
  readonly timed: boolean;
  /** Whether somebody is ever asked. */
  readonly prompts: boolean;
  /** Whether there are requests that grants make no difference to. */
  readonly hasFinal: boolean;
  /** Whether there is another one to ask when nobody answers. */
  readonly escalates: boolean;
  readonly escalation: readonly StepVariables[];
  readonly stepCount: number;
  readonly grantLifetime: DurationVariables;
  readonly refusalLifetime: DurationVariables;
  readonly events: Readonly<Record<EventSlot, string>>;
  readonly contracts: Readonly<Record<EventSlot, string>>;
  readonly samples: SampleVariables;
  readonly demoLines: readonly string[];
  readonly reactions: ReactionsVariables['reactions'];
  readonly incoming: ReactionsVariables['incoming'];
}

export interface AttributeVariables {
  readonly property: string;
  readonly type: AttributeOption['type'];
  readonly values: readonly string[];
  /** Type in TypeScript, of what comes in and of what was found valid. */
  readonly inputType: string;
  readonly validType: string;
  readonly meaning: string;
  /** The valibot schema that its values must keep. */
  readonly schema: string;
}

export interface RuleVariables {
  readonly name: string;
  readonly effect: Effect;
  readonly outcome: string;
  readonly reason: string;
  readonly code: string;
  readonly words: string;
}

export interface DurationVariables {
  /** `30d` */
  readonly text: string;
  readonly ms: number;
  /** As an environment variable can say it, which knows no days: `720h`. */
  readonly setting: string;
  /** `2_592_000_000` */
  readonly code: string;
}

export interface StepVariables extends DurationVariables {
  /** Access to a property of this name: `.owner`. */
  readonly access: string;
  readonly to: string;
  readonly times: number;
  readonly variable: string;
}

export interface SampleCode {
  readonly code: string;
  readonly at: string;
  readonly hour: number;
  readonly effect: Effect;
  readonly outcome: string;
  readonly rule: string | undefined;
  readonly reason: string;
}

export interface SampleVariables {
  readonly open: SampleCode;
  readonly unmatched: SampleCode;
  readonly final: readonly SampleCode[];
  /** Those of them that come at the hour of the open one. */
  readonly shown: readonly SampleCode[];
  /** A request for each rule and for each edge of a condition, as JSON. */
  readonly ruleRequests: string;
  readonly matter: string;
  readonly otherMatters: readonly string[];
  /** The moment from which tests start. */
  readonly start: string;
  /** Whether outcomes depend on the time of the day. */
  readonly timed: boolean;
  /** When a grant ends that was given then. */
  readonly grantEnd: string;
}
