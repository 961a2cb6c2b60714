import type { BlueprintContext } from '../../blueprints/blueprint';
import { packageName } from '../workspace/packages';
import type { NormalizedOptions } from './normalize-options';
import type { Approved, Surroundings } from './preflight';

const KERNEL = 'kernel';

export interface NamedSurroundings extends Surroundings {
  readonly scope: string;
  readonly today: string;
}

/** The kernel that is there, or the one that the first module brings. */
export function kernelContext({
  modules,
  domains,
  scope,
  today,
}: NamedSurroundings): BlueprintContext {
  const present = modules.find(({ manifest }) => manifest.blueprint === KERNEL);
  const home = domains.includes('infrastructure')
    ? 'infrastructure'
    : (domains[0] ?? 'infrastructure');
  const domain = present?.manifest.domain ?? home;
  const root = present?.root ?? `modules/${domain}/${KERNEL}`;
  return {
    name: KERNEL,
    domain,
    purpose:
      present?.manifest.purpose ??
      'Carry events between modules, and give them time, ids, logs and configuration',
    milestone: present?.manifest.milestone ?? 'poc',
    packageName: packageName(scope, KERNEL),
    kernelPackage: packageName(scope, KERNEL),
    projectName: KERNEL,
    root,
    kernelRoot: root,
    today,
  };
}

/** The module that was asked for. What its manifest says already counts more than the options of a second run. */
export function moduleContext(
  options: NormalizedOptions,
  { root, domain, existing }: Approved,
  kernel: BlueprintContext,
  { scope, today }: NamedSurroundings,
): BlueprintContext {
  return {
    name: options.name,
    domain,
    purpose: existing?.purpose ?? options.purpose,
    milestone: existing?.milestone ?? options.milestone,
    packageName: packageName(scope, options.name),
    kernelPackage: kernel.packageName,
    projectName: options.name,
    root,
    kernelRoot: kernel.root,
    today,
  };
}
