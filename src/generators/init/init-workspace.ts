import {
  installPackagesTask,
  readJson,
  readNxJson,
  type GeneratorCallback,
  type NxJsonConfiguration,
  type Tree,
} from '@nx/devkit';
import { intersects, validRange } from 'semver';
import { RESULTS_FOLDER } from '../../core/compliance/evidence';
import { SUPPORTED_VITEST } from '../../host/vitest/find-vitest';
import { editJson } from '../workspace/edit-json';
import { isRegistered, PLUGIN } from '../workspace/plugin-registration';
import { requiredPackages } from './versions';

const SYNC_GENERATOR = `${PLUGIN}:sync`;

/** Result folders, and the files that vite writes for a moment beside a config that it loads. */
const IGNORED = [RESULTS_FOLDER, 'test-output', 'vitest.config.*.timestamp*'] as const;

export interface InitResult {
  /** What was changed, one short line each; empty when there was nothing to do. */
  readonly touched: readonly string[];
  /** Set when package.json changed. */
  readonly install: GeneratorCallback | undefined;
}

/** Registers the plugin and adds what its gates need. Versions that are already there stay. */
export function initWorkspace(tree: Tree): InitResult {
  const { touched, install } = addPackages(tree);
  return {
    touched: [...registerPlugin(tree), ...registerSync(tree), ...ignoreResults(tree), ...touched],
    install,
  };
}

/** The range of vitest that package.json names, where the gates run with none of its versions. */
export function unsupportedVitest(tree: Tree): string | undefined {
  const range = presentPackages(tree)['vitest'];
  // A tag or an address tells nothing.
  if (range === undefined || validRange(range) === null) return undefined;
  return intersects(range, SUPPORTED_VITEST) ? undefined : range;
}

function registerPlugin(tree: Tree): string[] {
  if (isRegistered(tree)) return [];
  const own = tree.exists('nx.json') ? readJson<NxJsonConfiguration>(tree, 'nx.json') : {};
  if (own.plugins !== undefined) editJson(tree, 'nx.json', ['plugins', -1], PLUGIN);
  // A list of its own replaces that of the preset which nx.json extends.
  else editJson(tree, 'nx.json', ['plugins'], [...(readNxJson(tree)?.plugins ?? []), PLUGIN]);
  return [`nx.json: registered ${PLUGIN}`];
}

/** For `nx sync` alone: bound to targets, it would end every run without a terminal while something is out of sync. */
export function registerSync(tree: Tree): string[] {
  const own = tree.exists('nx.json') ? readJson<NxJsonConfiguration>(tree, 'nx.json').sync : {};
  const all = readNxJson(tree)?.sync?.globalGenerators ?? [];
  if (all.includes(SYNC_GENERATOR)) return [];
  const path = ['sync', 'globalGenerators'];
  if (own?.globalGenerators !== undefined) editJson(tree, 'nx.json', [...path, -1], SYNC_GENERATOR);
  // A list of its own replaces that of the preset which nx.json extends.
  else editJson(tree, 'nx.json', path, [...all, SYNC_GENERATOR]);
  return [`nx.json: \`nx sync\` runs ${SYNC_GENERATOR}`];
}

function ignoreResults(tree: Tree): string[] {
  const text = tree.read('.gitignore', 'utf8') ?? '';
  const present = new Set(
    text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '').replace(/\/$/, '')),
  );
  const missing = IGNORED.filter((pattern) => !present.has(pattern));
  if (missing.length === 0) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const separator = text === '' ? [] : text.endsWith('\n') ? [''] : ['', ''];
  const lines = [...separator, '# Results of @wsp/amiw', ...missing, ''];
  tree.write('.gitignore', text + lines.join(eol));
  return [`.gitignore: ${missing.join(', ')}`];
}

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Ranges of the packages that package.json names, at run time or for development. */
function presentPackages(tree: Tree): Readonly<Record<string, string | undefined>> {
  if (!tree.exists('package.json')) return {};
  const { dependencies, devDependencies } = readJson<Partial<Packages>>(tree, 'package.json');
  return { ...dependencies, ...devDependencies };
}

function addPackages(tree: Tree): InitResult {
  if (!tree.exists('package.json')) return { touched: [], install: undefined };
  const { devDependencies } = readJson<Partial<Packages>>(tree, 'package.json');
  const present = presentPackages(tree);
  const required = requiredPackages();
  // The provider must be of vitest's own version.
  const wanted = {
    ...required,
    '@vitest/coverage-v8': present['vitest'] ?? required['@vitest/coverage-v8'] ?? '',
  };
  const missing = Object.fromEntries(
    Object.entries(wanted).filter(([name]) => present[name] === undefined),
  );
  const names = Object.keys(missing);
  if (names.length === 0) return { touched: [], install: undefined };
  if (devDependencies === undefined) editJson(tree, 'package.json', ['devDependencies'], missing);
  else {
    for (const name of names) {
      editJson(tree, 'package.json', ['devDependencies', name], missing[name]);
    }
  }
  return {
    touched: [`package.json: ${names.map((name) => `${name} ${missing[name] ?? ''}`).join(', ')}`],
    install: () => {
      installPackagesTask(tree);
    },
  };
}
