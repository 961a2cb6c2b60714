import type { ModuleView } from '../module/module-view';
import type { Rule } from './rule';

/** In the order in which people read them. Each is the target `wsp-<name>` and the executor `@wsp/amiw:<name>`. */
export const GATE_NAMES = [
  'structure',
  'docs',
  'contracts',
  'coverage',
  'integration',
  'performance',
  'demo',
  'validate',
] as const;

export type GateName = (typeof GATE_NAMES)[number];

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Facts of every gate hold the module; a gate that runs something adds what it saw. */
export interface ModuleFacts {
  readonly module: ModuleView;
}

/** One validation phase, pure: facts in, findings out. */
export interface Gate<Facts extends ModuleFacts = ModuleFacts> {
  readonly name: GateName;
  readonly rules: readonly Rule<Facts>[];
  /** What was measured, without times and absolute paths: it is cached and shared between machines. */
  measure(facts: Facts): Measurement;
}

export interface Measurement {
  /** One or more short lines that stand above the findings. */
  readonly summary: readonly string[];
  /** The same for machines; keys in a fixed order. */
  readonly data: JsonObject;
  /** Lines with times, which differ from run to run: they are shown and stand in no record. */
  readonly figures?: readonly string[];
}
