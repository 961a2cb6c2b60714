import {
  addDependenciesToPackageJson,
  readJson,
  readNxJson,
  updateNxJson,
  type GeneratorCallback,
  type Tree,
} from '@nx/devkit';
import { RESULTS_FOLDER } from '../../core/compliance/evidence';
import { isRegistered, PLUGIN } from '../workspace/plugin-registration';
import { requiredPackages } from './versions';

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
  return { touched: [...registerPlugin(tree), ...ignoreResults(tree), ...touched], install };
}

function registerPlugin(tree: Tree): string[] {
  if (isRegistered(tree)) return [];
  const nxJson = readNxJson(tree) ?? {};
  const plugins = nxJson.plugins ?? [];
  updateNxJson(tree, { ...nxJson, plugins: [...plugins, PLUGIN] });
  return [`nx.json: registered ${PLUGIN}`];
}

function ignoreResults(tree: Tree): string[] {
  const text = tree.read('.gitignore', 'utf8') ?? '';
  const present = new Set(
    text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '').replace(/\/$/, '')),
  );
  const missing = IGNORED.filter((pattern) => !present.has(pattern));
  if (missing.length === 0) return [];
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  tree.write(
    '.gitignore',
    `${text}${separator}\n# Results of @wsp/amiw\n${missing.join('\n')}\n`.replace(/^\n/, ''),
  );
  return [`.gitignore: ${missing.join(', ')}`];
}

function addPackages(tree: Tree): InitResult {
  if (!tree.exists('package.json')) return { touched: [], install: undefined };
  const { dependencies, devDependencies } = readJson<
    Record<string, Record<string, string> | undefined>
  >(tree, 'package.json');
  const present = { ...dependencies, ...devDependencies };
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
  const install = addDependenciesToPackageJson(tree, {}, missing);
  return {
    touched: [`package.json: ${names.map((name) => `${name} ${missing[name] ?? ''}`).join(', ')}`],
    install,
  };
}
