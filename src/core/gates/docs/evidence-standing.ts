import { parse } from 'jsonc-parser';
import type { ModuleView } from '../../module/module-view';
import { nearestName } from '../../naming/nearest';
import { testSourceOf } from '../../test-run/test-source';
import { testTitlesOf, type TestTitle } from '../../test-run/test-titles';
import { interfaceOf, isInterfaceComplete } from './documents';
import { exists } from './link-target';
import type { Evidence, EvidenceKind } from './roadmap-evidence';
import { GATE_TARGETS, nearestGate } from './roadmap-gates';
import { testFiles } from './test-files';

/** Whether what is named as evidence is there at all; whether it proves anything is for `wsp-validate` to say. */
export type Standing =
  | { readonly state: 'there'; readonly kind: EvidenceKind }
  /** Of tests. */
  | { readonly state: 'skipped' }
  | { readonly state: 'missing'; readonly kind: EvidenceKind; readonly nearest: string | undefined }
  /** Neither a word nor its shape says what it is, and nothing has that name. */
  | { readonly state: 'unclear' };

/** Looks evidence up among the module's files. */
export function standingOf(module: ModuleView, evidence: Evidence): Standing {
  const { kind, name } = evidence;
  if (kind === undefined) return standingByName(module, evidence);
  if (kind === 'test') return standingOfTest(module, evidence);
  if (isThere(module, kind, name)) return { state: 'there', kind };
  const nearest = kind === 'gate' ? nearestGate(name) : nearestName(name, namesOf(module, kind));
  return { state: 'missing', kind, nearest };
}

/** Tests that a name means, wherever they are, or in the file that the evidence names. */
export function testsMeantBy(module: ModuleView, { name, file: named }: Evidence): TestTitle[] {
  const files = testFiles(module).filter((file) => named === undefined || sameFile(file, named));
  return testsIn(module, files).filter((test) => test.isMeantBy(name));
}

/** The test file that a path or a bare name means. */
export function fileMeantBy({ files }: ModuleView, name: string): string | undefined {
  return files.find((file) => sameFile(file, name));
}

/** Kinds whose names are lists; those of tests can be patterns. */
type NamedKind = Exclude<EvidenceKind, 'test'>;

const BY_NAME = ['export', 'event', 'test', 'file'] as const;

function standingByName(module: ModuleView, evidence: Evidence): Standing {
  if (evidence.unknownKind !== undefined) return { state: 'unclear' };
  for (const kind of BY_NAME) {
    const standing = standingOf(module, { ...evidence, kind });
    if (standing.state !== 'missing') return standing;
  }
  // Where not every export could be read, it may be one of the others.
  return isInterfaceComplete(interfaceOf(module))
    ? { state: 'unclear' }
    : { state: 'there', kind: 'export' };
}

function standingOfTest(module: ModuleView, evidence: Evidence): Standing {
  const meant = testsMeantBy(module, evidence);
  if (meant.length === 0) {
    const tests = testsIn(module, testFiles(module));
    const names = tests.flatMap(({ name }) => [name, name.split(' > ').at(-1) ?? '']);
    return { state: 'missing', kind: 'test', nearest: nearestName(evidence.name, names) };
  }
  return meant.every(({ skipped }) => skipped)
    ? { state: 'skipped' }
    : { state: 'there', kind: 'test' };
}

function isThere(module: ModuleView, kind: NamedKind, name: string): boolean {
  if (kind === 'file') {
    return exists(module.files, name) || fileMeantBy(module, name) !== undefined;
  }
  if (kind === 'export' && !isInterfaceComplete(interfaceOf(module))) return true;
  return namesOf(module, kind).includes(name);
}

function namesOf(module: ModuleView, kind: NamedKind): readonly string[] {
  const { publishes, subscribes } = module.manifest.events;
  switch (kind) {
    case 'gate':
      return GATE_TARGETS;
    case 'export':
      return interfaceOf(module).exports.map(({ name }) => name);
    case 'event':
      return [...publishes, ...subscribes];
    case 'file':
      return module.files;
    case 'budget':
      return budgetsOf(module);
  }
}

/** `submit` and `submit p50` for each budget of the manifest. */
function budgetsOf(module: ModuleView): string[] {
  if (!module.files.includes('wsp.json')) return [];
  const manifest = parse(module.read('wsp.json')) as { readonly budgets?: unknown } | undefined;
  const budgets: readonly unknown[] = Array.isArray(manifest?.budgets) ? manifest.budgets : [];
  return budgets.flatMap((budget) => {
    const { operation, metric } = (budget ?? {}) as Record<string, unknown>;
    if (typeof operation !== 'string') return [];
    return typeof metric === 'string' ? [operation, `${operation} ${metric}`] : [operation];
  });
}

const titles = new WeakMap<ModuleView, Map<string, readonly TestTitle[]>>();

/** A file is parsed when somebody asks for its tests: most criteria name the one that they mean. */
function testsIn(module: ModuleView, files: readonly string[]): TestTitle[] {
  const known = titles.get(module) ?? new Map<string, readonly TestTitle[]>();
  titles.set(module, known);
  return files.flatMap((file) => {
    const found = known.get(file) ?? testTitlesOf(testSourceOf(module, file));
    known.set(file, found);
    return found;
  });
}

/** A test file may be named without its folder. */
function sameFile(file: string, named: string): boolean {
  return file === named || file === `tests/${named}`;
}
