import { installPackagesTask, logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { isDeepStrictEqual } from 'node:util';
import { describePlan } from '../../core/ecosystem/describe-plan';
import { AmiwError } from '../../core/errors';
import { moduleNameProblem } from '../../core/naming/module-name';
import { initWorkspace } from '../init/init-workspace';
import type { NamedSurroundings } from '../module/contexts';
import { requireVisible } from '../module/require-visible';
import { readSurroundings } from '../module/surroundings';
import { assertWritable } from '../workspace/assert-writable';
import { formatTree } from '../workspace/format-tree';
import { requireFreeName } from '../workspace/free-name';
import { type ExistingModule, manifestAt } from '../workspace/manifests';
import { addGenerated, lacksGenerated } from '../docs/write-generated';
import { createEcosystem, ecosystemRoot } from './create-ecosystem';
import { type Design, designEcosystem } from './design-ecosystem';
import { isEdited } from './kept-files';
import { type ReadSpec, readSpec } from './read-spec';
import type { EcosystemGeneratorSchema } from './schema';

/** Creates the modules of a specification and the project that wires them. A second run adds what is new. */
export async function ecosystemGenerator(
  tree: Tree,
  schema: EcosystemGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  const { name, skipFormat = false, skipInstall = false } = schema;
  requireName(name);
  const root = ecosystemRoot(name);
  requireVisible(tree, root);
  const read = readSpec(tree, schema.spec ?? `${root}/ecosystem.yaml`, name);
  requireOneSpec(tree, root, read);
  const around = await readSurroundings(tree);
  requireFreeName(tree, around.projects, {
    name,
    root,
    holder: holderOf(name, around),
    instead: `${name}-desk`,
  });

  initWorkspace(tree);
  const design = await designEcosystem(tree, read, around);
  logger.info(describePlan(design.plan));
  const { leftAlone, end } = createEcosystem(tree, design, read.text, around);
  addGeneratedFiles(tree, root, design, around);

  const changes = tree.listChanges();
  const changed = changes.length > 0;
  if (changed && !skipFormat) await formatTree(tree);
  for (const ending of [...design.endings, end]) ending(changes);
  assertWritable(tree);
  explainLeftAlone(root, leftAlone, design, around);
  if (!changed) logger.info(`${root} is complete already.`);
  if (!changed || skipInstall) return undefined;
  return () => {
    installPackagesTask(tree, true);
  };
}

/** Modules that were there have theirs, or have none, or were left without them when a run was ended. */
function addGeneratedFiles(
  tree: Tree,
  root: string,
  { plan }: Design,
  { modules }: NamedSurroundings,
): void {
  const made = plan.modules
    .map(({ isThere, domain, name }) => ({ isThere, root: `modules/${domain}/${name}` }))
    .filter((module) => !module.isThere || lacksGenerated(tree, module.root))
    .flatMap((module) => moduleAt(tree, module.root));
  const known = [...modules, ...made];
  const changes = tree.listChanges();
  for (const module of made) addGenerated(tree, module.root, known, changes);
  addGenerated(tree, root, known, changes);
}

function moduleAt(tree: Tree, root: string): ExistingModule[] {
  const manifest = manifestAt(tree, root);
  return manifest?.kind === 'module' ? [{ root, manifest }] : [];
}

function requireName(name: string): void {
  const problem = moduleNameProblem(name);
  if (problem !== undefined) throw new AmiwError('NAME_INVALID', problem);
}

/** Whoever edited the specification that lies with the ecosystem shall not lose it to another one. */
function requireOneSpec(tree: Tree, root: string, { file, spec }: ReadSpec): void {
  const own = `${root}/ecosystem.yaml`;
  if (file === own || !isEdited(tree, root, 'ecosystem.yaml')) return;
  if (isSame(readSpec(tree, own, spec.name).spec, spec)) return;
  throw new AmiwError('ECOSYSTEM_SPEC_DIFFERS', {
    found: `${root}/ecosystem.yaml was edited and says something else than ${file}.`,
    expected: 'Expected one specification: the one that lies with the ecosystem.',
    fix: `put what is new into ${root}/ecosystem.yaml and run the command again without --spec`,
  });
}

/** A module or an ecosystem of that name, wherever it is. */
function holderOf(name: string, { modules, ecosystems }: NamedSurroundings) {
  return [...modules, ...ecosystems].find(({ manifest }) => manifest.name === name);
}

/** Nobody shall believe that a change of the specification has reached what it has not. */
function explainLeftAlone(
  root: string,
  files: readonly string[],
  { spec, plan }: Design,
  { modules }: NamedSurroundings,
): void {
  for (const file of files.filter((name) => name !== 'ecosystem.yaml')) {
    logger.warn(`${root}/${file} is left alone: it was edited, and would be different now.`);
  }
  for (const { name, isThere } of plan.modules) {
    const found = modules.find(({ manifest }) => manifest.name === name);
    const wanted = spec.modules[name];
    if (!isThere || found === undefined || wanted === undefined) continue;
    const { options = {}, purpose, blueprint, milestone, budgets } = found.manifest;
    const differs = [
      ...(wanted.options !== undefined && !isSame(wanted.options, options) ? ['options'] : []),
      ...(wanted.purpose !== undefined && trimmed(wanted.purpose) !== purpose ? ['purpose'] : []),
      ...(wanted.options !== undefined && wanted.blueprint !== blueprint ? ['blueprint'] : []),
      ...(wanted.milestone !== undefined && wanted.milestone !== milestone ? ['milestone'] : []),
      ...(hasAll(budgets, wanted.budgets ?? []) ? [] : ['budgets']),
    ];
    if (differs.length === 0) continue;
    logger.warn(
      `${found.root} is left alone: it is there already, and the specification differs in ${differs.join(', ')}.`,
    );
  }
}

function hasAll(present: readonly object[], wanted: readonly object[]): boolean {
  return wanted.every((one) => present.some((other) => isSame(one, other)));
}

/** Of what two files hold; parsers give their objects different prototypes. */
function isSame(one: object, other: object): boolean {
  return isDeepStrictEqual(structuredClone(one), structuredClone(other));
}

function trimmed(purpose: string): string {
  return purpose.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
}

export default ecosystemGenerator;
