import type { Contracts } from '../../core/ecosystem/check-contracts';
import type { EcosystemPlan } from '../../core/ecosystem/ecosystem-plan';
import type { EcosystemSpec } from '../../core/ecosystem/ecosystem-spec';
import type { Milestone } from '../../core/manifest/manifest';

/** What an ecosystem's files are made from. The generator finds it out; nobody writes it. */
export interface EcosystemOptions {
  readonly spec: EcosystemSpec;
  readonly plan: EcosystemPlan;
  /** In the order of the specification. */
  readonly parts: readonly ModulePart[];
  readonly contracts: Contracts;
}

/** What has to be known of a module to wire it. */
export interface ModulePart {
  /** `intent-log` */
  readonly name: string;
  readonly domain: string;
  readonly purpose: string;
  readonly milestone: Milestone;
  /** Folder, from the workspace root. */
  readonly root: string;
  /** `@acme/intent-log` */
  readonly packageName: string;
  /** `IntentLog`: it exports `createIntentLog`, `readIntentLogConfiguration` and `IntentLogEvents`. */
  readonly className: string;
  /** `INTENT_LOG_CONTRACTS`, when it exports that. */
  readonly contracts: string | undefined;
  /** Whether it exports `connectIntentLog`, and so answers events. */
  readonly connects: boolean;
  /** Whether it has something to do by itself: an operation `run`. */
  readonly runs: boolean;
  /** Environment variables that it reads. */
  readonly variables: readonly string[];
}
