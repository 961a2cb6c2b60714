import { generateFiles, OverwriteStrategy, type Tree } from '@nx/devkit';
import { join, relative, resolve, sep } from 'node:path';
import type { BlueprintPlan } from '../../blueprints/blueprint';
import { templateFiles } from '../../blueprints/own/template-files';
import { AmiwError } from '../../core/errors';
import { nearestName } from '../../core/naming/nearest';
import { withoutEmptyFiles } from '../workspace/filled-files';

type Variables = BlueprintPlan['variables'];

/** Templates of this package; what is wrong with them is a bug of ours. */
const BUILT_IN = resolve(__dirname, '../..') + sep;

/**
 * Renders the templates of a folder, where the module does not have their files already.
 *
 * @throws AmiwError BLUEPRINT_TEMPLATE_FAILED
 */
export function renderTemplates(
  tree: Tree,
  folder: string,
  root: string,
  variables: Variables,
): void {
  if (folder.startsWith(BUILT_IN)) {
    generate(tree, folder, root, variables);
    return;
  }
  const files = templateFiles(folder);
  for (const file of files) requireKnownPlaces(tree, join(folder, file), file, variables);
  // Without a template, as where git keeps an empty folder, there is nothing that could be generated.
  if (files.length === 0) return;
  try {
    generate(tree, folder, root, variables);
  } catch (cause) {
    throw failure(tree, folder, variables, cause);
  }
}

function generate(tree: Tree, folder: string, root: string, variables: Variables): void {
  generateFiles(withoutEmptyFiles(tree), folder, root, variables, {
    overwriteStrategy: OverwriteStrategy.KeepExisting,
  });
}

/**
 * A misspelt `__nmae__` would become a part of a file's name, and nobody would be told. Folders may be called
 * `__fixtures__`.
 */
function requireKnownPlaces(tree: Tree, path: string, file: string, variables: Variables): void {
  const names = namesOf(variables);
  for (const [, name = ''] of file.matchAll(/__([A-Za-z]\w*?)__/g)) {
    if (name in variables) requirePathPart(tree, path, name, variables[name]);
    const nearest = nearestName(name, names);
    const isFolder = nearest === undefined && file.includes(`__${name}__/`);
    if (names.includes(name) || isFolder) continue;
    throw new AmiwError('BLUEPRINT_TEMPLATE_FAILED', {
      where: shown(tree, path),
      found: `The name of the template holds __${name}__, which is no variable.`,
      expected: `Expected one of: ${names.join(', ')}.`,
      fix: `write __${nearest ?? 'name'}__`,
    });
  }
}

/** What a variable puts into a path must not lead out of its folder. */
function requirePathPart(tree: Tree, path: string, name: string, value: unknown): void {
  if (typeof value === 'string' && /^[^/\\\0]*$/.test(value) && !/^\.+$/.test(value)) return;
  throw new AmiwError('BLUEPRINT_TEMPLATE_FAILED', {
    where: shown(tree, path),
    found: `The name of the template holds __${name}__, which is ${(JSON.stringify(value) as string | undefined) ?? typeof value}.`,
    expected: 'Expected a text that can stand in the name of a file, without slashes.',
    fix: 'take another variable, or give the option a "pattern" in schema.json',
  });
}

function failure(tree: Tree, folder: string, variables: Variables, cause: unknown): AmiwError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const { file = folder, line, reason } = placeOf(text);
  const [, unknown] = /^(\w+) is not defined$/.exec(reason) ?? [];
  const names = namesOf(variables);
  const nearest = unknown === undefined ? undefined : nearestName(unknown, names);
  return new AmiwError('BLUEPRINT_TEMPLATE_FAILED', {
    where: `${shown(tree, file)}${line === undefined ? '' : `:${line}`}`,
    found: `The template cannot be rendered: ${reason.replace(/\.?$/, '.')}`,
    expected: `Expected a template that uses nothing but its variables: ${names.join(', ')}.`,
    fix: nearest === undefined ? 'correct the template' : `write ${nearest}`,
    cause,
  });
}

interface Place {
  readonly file?: string;
  readonly line?: string;
  readonly reason: string;
}

/** The two ways in which EJS says where it was: when it rendered, and when it compiled. */
function placeOf(message: string): Place {
  const rendered = /^(\S.*):(\d+)\n[\s\S]*\n\n([^\n]+)\s*$/.exec(message);
  if (rendered !== null) {
    const [, file = '', line = '', reason = ''] = rendered;
    return { file, line, reason };
  }
  const compiled = /^(.+?) in (\S.*?) while compiling ejs/.exec(message);
  const [, reason = message.split('\n')[0] ?? '', file] = compiled ?? [];
  return file === undefined ? { reason } : { file, reason };
}

function namesOf(variables: Variables): string[] {
  return Object.keys(variables).sort();
}

function shown(tree: Tree, path: string): string {
  return relative(tree.root, path).replaceAll('\\', '/');
}
