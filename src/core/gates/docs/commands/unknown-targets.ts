import type { KnownCommands, ModuleView } from '../../../module/module-view';
import { isSlip } from '../../../naming/slip';
import type { Position } from '../../../source/position';
import { judgedSpans } from '../names/judged-spans';
import { ROADMAP } from '../roadmap';
import { documentCommands } from './document-commands';
import { ownProjectNames } from './known-names';
import { readNxCommand, type TargetUse } from './nx-command';

/** A target that no project has under this name. */
export interface UnknownTarget {
  readonly name: string;
  /** The word or the code that names it. */
  readonly written: string;
  readonly file: string;
  readonly place: Position;
}

/** Targets in commands, and code that can only be meant as a target: `wsp-docs`, `intent-log:wsp-docs`. */
export function unknownTargets(module: ModuleView): UnknownTarget[] {
  const { commands } = module.workspace;
  if (commands === undefined) return [];
  const inCommands = documentCommands(module).flatMap((command) =>
    (readNxCommand(command)?.targets ?? [])
      .filter((target) => isUnknown(target, commands))
      .map(({ name, word }) => ({
        ...{ name, written: word.text, file: command.file },
        place: command.placeOf(word),
      })),
  );
  return [...inCommands, ...unknownInSentences(module, commands)];
}

function isUnknown({ name, project, verb }: TargetUse, commands: KnownCommands): boolean {
  if (commands.targets.has(name) || /[*{}!<>$]/.test(name)) return false;
  const isOwn = project !== undefined && ownProjectNames(commands).includes(project);
  if (isOwn) return true;
  // Of other projects only the gates are known, which all modules have.
  return name.startsWith('wsp-') || (verb && isSlipOfTarget(name, commands));
}

function isSlipOfTarget(name: string, { targets }: KnownCommands): boolean {
  return [...targets.keys(), 'run-many', 'affected', 'generate', 'graph', 'migrate'].some(
    (target) => isSlip(name, target),
  );
}

/** What a roadmap names as its evidence has rules of its own. */
function unknownInSentences(module: ModuleView, commands: KnownCommands): UnknownTarget[] {
  const projects = ownProjectNames(commands);
  return judgedSpans(module).flatMap(({ file, span }) => {
    if (file === ROADMAP) return [];
    const [, project, name = ''] = /^(?:([\w@/.-]+):)?([a-z][a-z0-9-]*)$/.exec(span.code) ?? [];
    const isTarget =
      project === undefined
        ? name.startsWith('wsp-') && !isOtherName(name, module, projects)
        : projects.includes(project);
    if (!isTarget || commands.targets.has(name)) return [];
    return [{ name, written: span.code, file, place: { line: span.line, column: span.column } }];
  });
}

function isOtherName(name: string, { manifest }: ModuleView, projects: readonly string[]): boolean {
  return name === manifest.name || projects.includes(name);
}
