import { parse } from 'jsonc-parser';
import type { KnownCommands, ModuleView } from '../../../module/module-view';
import type { NxCommand } from './nx-command';

/** Options that Nx takes with every task and generator. */
const NX_OPTIONS: ReadonlySet<string> = new Set(
  (
    'all args base batch configuration defaults dryRun exclude excludeTaskDependencies files graph head help interactive ' +
    'nxBail nxIgnoreCycles outputStyle parallel prod project projects quiet runner skipNxCache skipRemoteCache skipSync ' +
    'target targets tui tuiAutoExit uncommitted untracked verbose version watch disableNxCache disableRemoteCache sort ' +
    'maxParallel noColor noInteractive json'
  ).split(' '),
);

/** Whether Nx or the thing itself takes an option; `no` in front of one says the opposite. */
export function takesOption(known: readonly string[], option: string): boolean {
  const positive = option.replace(/^no(?=[A-Z])/, '');
  const names = [option, positive.charAt(0).toLowerCase() + positive.slice(1)];
  return names.some((name) => known.includes(name) || NX_OPTIONS.has(name));
}

/** How documents may write the module's own project: its whole name, or the last part of a scoped one. */
export function ownProjectNames({ project }: KnownCommands): string[] {
  return [...new Set([project, project.replace(/^@[^/]+\//, '')])];
}

/** Names of projects that the manifest declares by their project.json or package.json in `references`. */
export function referencedProjects({ workspace }: ModuleView): string[] {
  return [...workspace.references].flatMap(([path, text]) => {
    if (!/(?:^|\/)(?:project|package)\.json$/.test(path)) return [];
    const value = parse(text) as { name?: unknown; nx?: { name?: unknown } } | undefined;
    const names = [value?.nx?.name, value?.name].filter((name) => typeof name === 'string');
    return names.flatMap((name) => [name, name.replace(/^@[^/]+\//, '')]);
  });
}

/** Names of the projects that a module's documents may name beside its own. */
export function neighbourProjects(module: ModuleView): string[] {
  const { manifest, workspace } = module;
  const dependencies = [...workspace.dependencies.keys()].map(
    (path) => path.split('/').at(-2) ?? '',
  );
  const modules = manifest.kind === 'ecosystem' ? manifest.modules : [];
  return [...modules, ...dependencies, ...referencedProjects(module)];
}

/** The name behind `@wsp/amiw:`; generators of other plugins are not known here. */
export function ownGenerator(generator: string): string | undefined {
  return /^@wsp\/amiw:(.*)$/s.exec(generator)?.[1];
}

/** The options of what a command runs, and what that is called; `undefined` where they are not known. */
export function optionsOf(
  { generator, targets }: NxCommand,
  commands: KnownCommands,
): { readonly of: string; readonly known: readonly string[] } | undefined {
  const name = generator && ownGenerator(generator.name);
  if (name !== undefined) return entry(name, commands.generators.get(name));
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0 || generator !== undefined) return undefined;
  const isOwn = ownProjectNames(commands).includes(target.project ?? '');
  return isOwn ? entry(target.name, commands.targets.get(target.name)) : undefined;
}

function entry(
  of: string,
  known: readonly string[] | undefined,
): { readonly of: string; readonly known: readonly string[] } | undefined {
  return known === undefined ? undefined : { of, known };
}
