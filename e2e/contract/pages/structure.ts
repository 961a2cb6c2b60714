import { structureGate } from '../../../src/core/gates/structure/gate';
import { completeModule } from '../../../src/core/gates/structure/structure.fixture';
import type { ModuleOverrides } from '../../../src/core/module/module-view.fixture';
import { frameOf, type Frame, type Frames } from './frame';
import { filesOf, jsonOf, linesOfCode, listingOf, textOf, type Shown } from './page';

type Changes = Readonly<Record<string, string | undefined>>;

const structure = (
  changes: (shown: Shown) => Changes,
  overrides: (shown: Shown) => ModuleOverrides = () => ({}),
): Frame =>
  frameOf(structureGate, (shown) => ({
    module: completeModule(changes(shown), overrides(shown)),
  }));

const INDEX = "export * from './errors.js';\nexport * from './intent-log.js';\n";

/** A source that the module exports, unless the page says which file it is. */
const source = structure((shown) => ({
  'src/index.ts': `${INDEX}export * from './extra.js';\n`,
  ...filesOf(shown, 'src/extra.ts'),
}));

/** wsp.json, or a part of it that says everything that the rule asks for. */
const manifest = structure(
  (shown) => ({ 'wsp.json': textOf(shown, 'json') }),
  (shown) => ({ manifest: jsonOf(shown) }),
);

const listed = (shown: Shown): Changes =>
  Object.fromEntries(
    [...listingOf(shown).files].map(([file, lines]) => [file, linesOfCode(lines)]),
  );

/** More files in a module that is complete. */
const moreFiles = structure(listed);

/** All files of a module: no others are there. */
const allFiles = structure((shown) => {
  const none = completeModule().files.map((file) => [file, undefined] as const);
  return { ...Object.fromEntries(none), ...listed(shown) };
});

/** A path from the workspace's root to something in the module. */
const inFolder = (folderOf: (path: string) => string): Frame =>
  structure(
    (shown) => {
      const path = textOf(shown).trim();
      const file = path.slice(folderOf(path).length + 1);
      return file === 'wsp.json' ? {} : { [file]: linesOfCode(1) };
    },
    (shown) => ({
      root: folderOf(textOf(shown).trim()),
      manifest: { domain: 'communication', name: 'intent-log' },
    }),
  );

const ECOSYSTEM = {
  root: 'ecosystems/shop',
  manifest: { kind: 'ecosystem', modules: ['cart', 'checkout'] },
} as const;

const CONTRACT = 'contracts/intent-created.schema.json';
const SCHEMA = JSON.stringify({ type: 'object', properties: { id: { type: 'string' } } });

/** A module that publishes `intent-created`, with the contracts that are listed and no other. */
const contracts = structure((shown) => ({
  [CONTRACT]: undefined,
  ...Object.fromEntries([...listingOf(shown).files.keys()].map((file) => [file, SCHEMA])),
}));

export const STRUCTURE: Frames = {
  'body-empty': source,
  'body-only-todo': source,
  'code-outside-source': moreFiles,
  'contract-invalid': structure((shown) => ({ [CONTRACT]: textOf(shown, 'json') })),
  'contract-missing': contracts,
  'contract-orphaned': contracts,
  'domain-unknown': manifest,
  'ecosystem-module-unknown': structure(
    (shown) => ({ 'wsp.json': textOf(shown, 'json') }),
    (shown) => ({ ...ECOSYSTEM, manifest: { ...ECOSYSTEM.manifest, ...jsonOf(shown) } }),
  ),
  'ecosystem-modules-differ': structure(
    (shown) => ({
      'ecosystem.yaml': textOf(shown, 'yaml'),
      'wsp.json': JSON.stringify(ECOSYSTEM.manifest),
    }),
    () => ECOSYSTEM,
  ),
  'file-empty': source,
  'file-long': moreFiles,
  'file-missing': allFiles,
  'file-too-long': moreFiles,
  'import-deep': source,
  'import-of-self': source,
  'import-of-tests': source,
  'import-unresolved': source,
  'index-exports-nothing': structure((shown) => filesOf(shown, 'src/index.ts')),
  'module-misplaced': inFolder((path) => path.slice(0, path.lastIndexOf('/'))),
  'name-not-folder': manifest,
  'name-not-kebab': moreFiles,
  'name-of-variant': moreFiles,
  'not-implemented': source,
  'result-constant': source,
  'segment-repeated': inFolder(() => 'modules/communication/intent-log'),
  'source-unparsable': source,
  'source-unreachable': structure((shown) => ({
    'src/ranking.ts': linesOfCode(1),
    ...filesOf(shown, 'src/index.ts'),
  })),
  'test-helper-misplaced': moreFiles,
  'test-never-run': moreFiles,
  'todo-unowned': source,
};
