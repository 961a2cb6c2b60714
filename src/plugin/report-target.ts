import type { TargetConfiguration } from '@nx/devkit';
import { reportPath } from '../core/report/report-path';
import { type ProjectLinks, targetNames } from './gate-targets';
import { namedTarget } from './named-target';
import type { NormalizedPluginOptions } from './plugin-options';

/**
 * The target that writes the report of an ecosystem; modules have none. It depends on no gate, since Nx skips what comes
 * after a failure, and a failure is what one wants to read of. Nor is it cached: what it reads is the results of other
 * tasks, which are no inputs that Nx could hash.
 */
export function reportTargets(
  options: NormalizedPluginOptions,
  { root, contracts, ecosystem }: ProjectLinks,
): Record<string, TargetConfiguration> {
  if (ecosystem === undefined || options.report === undefined) return {};
  const inferred = {
    executor: '@wsp/amiw:report',
    cache: false,
    outputs: [`{workspaceRoot}/${reportPath(root)}`],
    options: { contracts, modules: ecosystem.modules, gates: targetNames(options) },
    metadata: {
      technologies: ['wsp'],
      description: 'Write what the gates found as one HTML file',
      help: {
        command: `npx nx run ${root.split('/').at(-1) ?? ''}:${options.report.name} --help`,
        example: { options: { open: true } },
      },
    },
  };
  return Object.fromEntries([namedTarget(options.report, inferred)]);
}
