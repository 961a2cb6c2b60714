import { expect, it } from 'vitest';
import type { ModuleManifest } from '../../../manifest/manifest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf } from '../../../test-run/test-run.fixture';
import { files, findings } from '../docs.fixture';
import { documentMissing } from './document-missing';

it('is content with all documents', () => {
  expect(findings(documentMissing, files())).toEqual([]);
});

it('names each that is missing', () => {
  expect(
    findings(documentMissing, files({ 'ROADMAP.md': undefined, 'tests/README.md': undefined })),
  ).toEqual([
    'ROADMAP.md `ROADMAP.md` is missing.',
    'tests/README.md `tests/README.md` is missing.',
  ]);
});

it('tells a name in other letters from one that is missing', () => {
  expect(findings(documentMissing, files({ 'ModLog.md': undefined, 'MODLOG.md': '# x' }))).toEqual([
    'MODLOG.md The document is called `MODLOG.md`; expected `ModLog.md`.',
  ]);
});

it('sends nobody to a generator that does not know the module, but to the one that fills blocks', () => {
  const module = moduleOf({});
  const { blueprint: _, ...byHand } = module.manifest as ModuleManifest;
  const found = askOf(documentMissing, { module: { ...module, manifest: byHand } });

  expect(found.map(({ file, fix }) => [file, fix])).toContainEqual(['README.md', 'Write it.']);
  expect(found.find(({ file }) => file === 'INTERFACE.md')?.fix).toBe(
    'Write it with the lines `<!-- amiw:interface:start -->` and `<!-- amiw:interface:end -->`, and run `nx g @wsp/amiw:docs intent-log`, which fills them.',
  );
});

it('wants more documents of an ecosystem, and names its generator', () => {
  const overrides = { root: 'ecosystems/shop', manifest: { kind: 'ecosystem' } } as const;
  expect(findings(documentMissing, files(), overrides)).toEqual([
    'ARCHITECTURE.md `ARCHITECTURE.md` is missing.',
    'INTEGRATION.md `INTEGRATION.md` is missing.',
    'DEPLOYMENT.md `DEPLOYMENT.md` is missing.',
    'TROUBLESHOOTING.md `TROUBLESHOOTING.md` is missing.',
    'COMPLIANCE.md `COMPLIANCE.md` is missing.',
  ]);
  const [first] = askOf(documentMissing, { module: moduleOf({}, overrides) });
  expect(first?.fix).toContain('`nx g @wsp/amiw:ecosystem`');
});
