import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AmiwError } from '../../core/errors';
import { nearestName } from '../../core/naming/nearest';
import type { Blueprint } from '../blueprint';
import { SHARED_TEMPLATES } from '../template-folders';
import { MANIFEST_FILE, TEMPLATES_FOLDER } from './own-blueprint';
import { templateFiles } from './template-files';

/** Where a workspace replaces templates. */
export interface ReplacementPlace {
  readonly workspaceRoot: string;
  /** From the workspace root. */
  readonly blueprintFolder: string;
}

/**
 * The blueprint with the templates that the workspace has put in the place of its own.
 *
 * @throws AmiwError BLUEPRINT_FILE_UNKNOWN when one of them is in no place.
 */
export function withReplacements(
  blueprint: Blueprint,
  { workspaceRoot, blueprintFolder }: ReplacementPlace,
): Blueprint {
  const shown = `${blueprintFolder}/${blueprint.name}/${TEMPLATES_FOLDER}`;
  const folder = join(workspaceRoot, shown);
  const own = join(blueprint.folder, TEMPLATES_FOLDER);
  if (!existsSync(folder) || realpathSync(folder) === realpathSync(own)) return blueprint;
  const known = [...new Set([own, SHARED_TEMPLATES].flatMap(templateFiles))];
  const wrong = templateFiles(folder).find((file) => !known.includes(file));
  if (wrong === undefined) return { ...blueprint, replacements: folder };
  const nearest = nearestName(wrong, known) ?? namesake(wrong, known);
  throw new AmiwError('BLUEPRINT_FILE_UNKNOWN', {
    where: `${shown}/${wrong}`,
    found: `The blueprint "${blueprint.name}" has no template ${wrong}, so this file would replace nothing.`,
    expected: `Expected one of: ${shownNames(wrong, known)}.`,
    fix: nearest === undefined ? 'rename or remove the file' : `rename it to ${nearest}`,
  });
}

/** A template of the same name without its ending, or in another folder. */
function namesake(wrong: string, known: readonly string[]): string | undefined {
  const name = basename(wrong).replace(/(?:\.template)?$/, '.template');
  const inFolder = join(dirname(wrong), name).replaceAll('\\', '/');
  return known.find((file) => file === inFolder) ?? known.find((file) => basename(file) === name);
}

/** Those of the same folder where there are any, since a blueprint has dozens. */
function shownNames(wrong: string, known: readonly string[]): string {
  const folder = wrong.slice(0, wrong.lastIndexOf('/') + 1);
  const near = known.filter((name) => name.slice(0, name.lastIndexOf('/') + 1) === folder);
  return (near.length > 0 ? near : known).join(', ');
}

/**
 * A folder of replacements whose name is no blueprint's would replace nothing, and nobody would know.
 *
 * @throws AmiwError BLUEPRINT_FILE_UNKNOWN
 */
export function requireKnownFolders(
  { workspaceRoot, blueprintFolder }: ReplacementPlace,
  names: readonly string[],
): void {
  const root = join(workspaceRoot, blueprintFolder);
  if (!existsSync(root)) return;
  const wrong = readdirSync(root).find(
    (name) =>
      !names.includes(name) &&
      existsSync(join(root, name, TEMPLATES_FOLDER)) &&
      !existsSync(join(root, name, MANIFEST_FILE)),
  );
  if (wrong === undefined) return;
  const nearest = nearestName(wrong, names);
  throw new AmiwError('BLUEPRINT_FILE_UNKNOWN', {
    where: `${blueprintFolder}/${wrong}`,
    found: `No blueprint is called "${wrong}", so the templates in ${blueprintFolder}/${wrong}/${TEMPLATES_FOLDER} would replace nothing.`,
    expected: `Expected the name of a blueprint: ${names.join(', ')}; or a ${MANIFEST_FILE} in the folder.`,
    fix: nearest === undefined ? 'rename or remove the folder' : `rename it to ${nearest}`,
  });
}
