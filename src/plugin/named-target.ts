import type { TargetConfiguration } from '@nx/devkit';
import type { GateTarget } from './plugin-options';

/** An inferred target under its name, with what the workspace adds to it. */
export function namedTarget(
  { name, extension }: GateTarget,
  inferred: TargetConfiguration<Record<string, unknown>>,
): readonly [string, TargetConfiguration] {
  const { options, ...rest } = extension as Partial<TargetConfiguration<object>>;
  return [name, { ...inferred, ...rest, options: { ...inferred.options, ...options } }];
}
