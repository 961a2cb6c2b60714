import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MILESTONES } from '../../core/manifest/manifest';
import { nearestName } from '../../core/naming/nearest';
import { SHARED_TEMPLATES } from '../template-folders';
import { invalidBlueprint } from './invalid-blueprint';
import { type OwnBlueprint, TEMPLATES_FOLDER } from './own-blueprint';
import { templateFiles } from './template-files';

/**
 * Looks for folders of templates that are named and not there, and the reverse.
 *
 * @param hasCode Whether `blueprint.cjs` may choose further features.
 * @throws AmiwError BLUEPRINT_INVALID
 */
export function checkTemplates(blueprint: OwnBlueprint, hasCode: boolean): void {
  const { folder, shown, manifest } = blueprint;
  const templates = join(folder, TEMPLATES_FOLDER);
  if (templateFiles(join(templates, 'module')).length === 0) {
    throw invalidBlueprint({
      found: `${shown}/${TEMPLATES_FOLDER}/module holds no template.`,
      expected: 'Expected the templates that every module of the blueprint has.',
      fix: `write for example ${shown}/${TEMPLATES_FOLDER}/module/README.md.template`,
    });
  }
  const features = Object.keys(manifest.features);
  requireFeatures(blueprint, features, `${shown}/blueprint.json`);
  if (hasCode) return;
  const known = ['module', ...MILESTONES, ...features];
  const unused = readdirSync(templates, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && !known.includes(entry.name),
  );
  if (unused === undefined) return;
  const nearest = nearestName(unused.name, known);
  throw invalidBlueprint({
    found: `No module has the templates in ${shown}/${TEMPLATES_FOLDER}/${unused.name}.`,
    expected: `Expected "module", a milestone (${MILESTONES.join(', ')}), or a name under "features" in blueprint.json.`,
    fix:
      nearest === undefined
        ? `write "features": { "${unused.name}": true } in ${shown}/blueprint.json`
        : `rename the folder to "${nearest}", or list "${unused.name}" under "features"`,
  });
}

/**
 * @param source Who names the features.
 * @throws AmiwError BLUEPRINT_INVALID
 */
export function requireFeatures(
  { folder, shown }: Pick<OwnBlueprint, 'folder' | 'shown'>,
  features: readonly string[],
  source: string,
): void {
  const own = join(folder, TEMPLATES_FOLDER);
  const missing = features.find(
    (name) => ![own, SHARED_TEMPLATES].some((place) => existsSync(join(place, name))),
  );
  if (missing === undefined) return;
  const there = [...foldersIn(own), 'contract-check'];
  const nearest = nearestName(missing, there);
  throw invalidBlueprint({
    where: source,
    found: `The feature "${missing}" has no templates: ${shown}/${TEMPLATES_FOLDER}/${missing} does not exist.`,
    expected: `Expected a folder of templates: ${there.join(', ')}.`,
    fix: nearest === undefined ? 'make the folder, or remove the feature' : `write "${nearest}"`,
  });
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
