import type { ModulePart } from '../../blueprints/ecosystem/options';
import { type Contract, isSchema } from '../../core/ecosystem/contract-paths';
import { extractInterface } from '../../core/interface/extract-interface';
import type { Manifest } from '../../core/manifest/manifest';
import type { Tree } from '@nx/devkit';

/** What a module offers to whoever wires it, read from its files. */
export interface ModuleSurface {
  /** `IntentLog`, when it exports `createIntentLog`, `readIntentLogConfiguration` and `IntentLogEvents`. */
  readonly className: string | undefined;
  readonly connects: boolean;
  /** `INTENT_LOG_CONTRACTS`, when it exports that. */
  readonly contractsConstant: string | undefined;
  /** Names of its operations. */
  readonly operations: readonly string[];
  /** Environment variables that it reads, by name. */
  readonly variables: readonly string[];
  /** Contracts of the events that it publishes. */
  readonly contracts: ReadonlyMap<string, Contract>;
}

/** Reads what a module exports, in whatever way it came to be. */
export function surfaceOf(
  tree: Tree,
  root: string,
  publishes: Manifest['events']['publishes'],
): ModuleSurface {
  const { exports } = extractInterface((file) => tree.read(`${root}/${file}`, 'utf8') ?? undefined);
  const names = new Set(exports.map(({ name }) => name));
  const className = exports
    .flatMap(({ name }) => /^create(?<of>[A-Z]\w*)$/.exec(name)?.groups?.['of'] ?? [])
    .find((of) => names.has(of) && names.has(`read${of}Configuration`) && names.has(`${of}Events`));
  const service = exports.find(({ name }) => name === className);
  return {
    className,
    connects: names.has(`connect${className ?? ''}`),
    contractsConstant: exportedContracts(tree, root),
    operations: (service?.members ?? [])
      .map(({ name }) => name)
      .filter((name) => !name.includes('.')),
    variables: variablesOf(tree, root),
    contracts: contractsOf(tree, root, publishes),
  };
}

/** `undefined` when a module does not export what wiring it takes. */
export function partOf(
  surface: ModuleSurface,
  facts: Pick<ModulePart, 'name' | 'domain' | 'purpose' | 'milestone' | 'root' | 'packageName'>,
): ModulePart | undefined {
  const { className, connects, contractsConstant, operations, variables } = surface;
  if (className === undefined) return undefined;
  const { name, domain, purpose, milestone, root, packageName } = facts;
  return {
    name,
    domain,
    purpose,
    milestone,
    root,
    packageName,
    className,
    connects,
    contracts: contractsConstant,
    runs: operations.includes('run'),
    variables,
  };
}

/** Of a module that is being made, the file that they come from is written last. */
function exportedContracts(tree: Tree, root: string): string | undefined {
  const index = tree.read(`${root}/src/index.ts`, 'utf8') ?? '';
  const links = index.matchAll(/export\s*\{([^}]*)\}\s*from\s*['"]\.\/contracts\.generated/g);
  return [...links].flatMap(
    ([, names = '']) => /\b[A-Z][A-Z0-9_]*_CONTRACTS\b/.exec(names) ?? [],
  )[0];
}

/** Settings of the kernel are made with the name of their variable. */
function variablesOf(tree: Tree, root: string): string[] {
  const found = tree
    .children(`${root}/src`)
    .filter((file) => file.endsWith('configuration.ts'))
    .flatMap((file) => [
      ...(tree.read(`${root}/src/${file}`, 'utf8') ?? '').matchAll(
        /Setting(?:<[^>]*>)?\(\s*['"](?<name>[A-Z][A-Z0-9_]*)['"]/g,
      ),
    ])
    .flatMap(({ groups }) => groups?.['name'] ?? []);
  return [...new Set(found)].sort();
}

function contractsOf(
  tree: Tree,
  root: string,
  publishes: readonly string[],
): ReadonlyMap<string, Contract> {
  return new Map(
    publishes.flatMap((event): [string, Contract][] => {
      const text = tree.read(`${root}/contracts/${event}.schema.json`, 'utf8');
      const contract = text === null ? undefined : jsonIn(text);
      return isSchema(contract) ? [[event, contract]] : [];
    }),
  );
}

/** A contract that cannot be read is a finding of its module's own gates. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
