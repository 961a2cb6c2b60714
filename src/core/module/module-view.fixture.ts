import type { EcosystemManifest, Manifest, ModuleManifest } from '../manifest/manifest';
import type { KnownCommands, ModuleView } from './module-view';

/** What a spec may say of a manifest; a module's unless it says otherwise. */
export type ManifestOverrides =
  Partial<ModuleManifest> | (Partial<EcosystemManifest> & Pick<EcosystemManifest, 'kind'>);

/** What a spec may say of the module beside its files. */
export interface ModuleOverrides {
  /** @default 'modules/communication/intent-log' */
  readonly root?: string;
  /** Name and domain follow from `root` unless they are given here. */
  readonly manifest?: ManifestOverrides;
  /** @default ['communication', 'infrastructure'] */
  readonly domains?: readonly string[];
  /** @default ['cart', 'checkout'] */
  readonly modules?: readonly string[];
  /** @default [] */
  readonly events?: readonly string[];
  /** INTERFACE.md of dependencies, by path from the workspace root. @default {} */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** @default undefined */
  readonly commands?: KnownCommands;
  /** Files outside the module, by path from the workspace root. @default {} */
  readonly references?: Readonly<Record<string, string>>;
  /** Those of the manifest's `inputs` that Nx sees. @default all of them */
  readonly inputs?: readonly string[];
}

/** A module as the host would read it, out of paths relative to the module's root and their texts. */
export function moduleOf(
  files: Readonly<Record<string, string>>,
  overrides: ModuleOverrides = {},
): ModuleView {
  const {
    root = 'modules/communication/intent-log',
    domains = ['communication', 'infrastructure'],
    modules = ['cart', 'checkout'],
  } = overrides;
  const texts = new Map(Object.entries(files));
  return {
    root,
    manifest: manifestOf(root, overrides.manifest),
    files: [...texts.keys()].sort(),
    read(file) {
      const text = texts.get(file);
      if (text === undefined) throw new Error(`\`${file}\` is not a file of this module.`);
      return text.replace(/^\uFEFF/, '');
    },
    workspace: {
      domains,
      modules,
      events: overrides.events ?? [],
      dependencies: new Map(Object.entries(overrides.dependencies ?? {})),
      commands: overrides.commands,
      references: new Map(Object.entries(overrides.references ?? {})),
      inputs: new Set(overrides.inputs ?? overrides.manifest?.inputs),
    },
  };
}

function manifestOf(root: string, given: ManifestOverrides = {}): Manifest {
  const segments = root.split('/');
  const common = {
    name: segments.at(-1) ?? '',
    purpose: 'Keep what people asked for, and find it again',
    milestone: 'poc' as const,
    events: { publishes: [], subscribes: [] },
    coverage: {},
    references: [],
    inputs: [],
    budgets: [],
    exemptions: [],
  };
  if (given.kind === 'ecosystem') return { ...common, modules: ['cart', 'checkout'], ...given };
  return {
    ...common,
    kind: 'module',
    domain: segments.at(-2) ?? '',
    blueprint: 'service',
    ...given,
  };
}
