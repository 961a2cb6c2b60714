import { positionInFence } from '../../../markdown/fence-position';
import { generatedBlocks } from '../../../markdown/generated-blocks';
import type { Fence, MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleView } from '../../../module/module-view';
import { parseShell, type ShellCommand, type ShellWord } from '../../../shell/parse-shell';
import type { Position } from '../../../source/position';
import { documentsOf } from '../documents';
import { isLog, judgedSpans } from '../names/judged-spans';

/** A command that a document tells its reader to type. */
export interface DocumentCommand extends ShellCommand {
  readonly file: string;
  /** Where the reader is by then, from the workspace's root; `undefined` where nobody can tell. */
  readonly folder: string | undefined;
  readonly placeOf: (word: ShellWord) => Position;
}

/** Commands in fences, and those in sentences that begin with a program that takes names of the workspace. */
export function documentCommands(module: ModuleView): DocumentCommand[] {
  const fenced = [...documentsOf(module)].flatMap(([file, document]) =>
    isLog(file) ? [] : shellFences(document).flatMap((fence) => commandsOf(file, document, fence)),
  );
  const inline = judgedSpans(module).flatMap(({ file, span }) =>
    !PROGRAMS.test(span.code)
      ? []
      : parseShell(span.code).map((command) => ({
          ...{ ...command, file, folder: undefined },
          placeOf: () => ({ line: span.line, column: span.column }),
        })),
  );
  return [...fenced, ...inline];
}

const PROGRAMS =
  /^(?:(?:npx|pnpm|yarn|bunx|bun x) )?nx |^(?:npm|pnpm|yarn|bun) (?:run|test|start)\b/;

function shellFences(document: MarkdownDocument): Fence[] {
  const blocks = generatedBlocks(document);
  return document.fences.filter(
    ({ language, from, to }) =>
      SHELLS.has(language) && !blocks.some((block) => from >= block.from && to <= block.to),
  );
}

const SHELLS: ReadonlySet<string> = new Set(
  'sh bash shell zsh console shellsession terminal shell-session'.split(' '),
);

function commandsOf(file: string, document: MarkdownDocument, fence: Fence): DocumentCommand[] {
  let folder: string | undefined = '';
  return parseShell(typed(fence)).map((command) => {
    const placed = {
      ...{ ...command, file, folder },
      placeOf: ({ offset }: ShellWord) => positionInFence(document, fence, offset),
    };
    const [program, target] = command.words;
    if (/^(?:cd|pushd|popd)$/.test(program?.text ?? '')) {
      folder =
        target === undefined || target.open || folder === undefined
          ? undefined
          : join(folder, target.text);
    }
    return placed;
  });
}

function join(folder: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('..')) return undefined;
  const clean = path.replace(/^\.\//, '').replace(/\/$/, '');
  return clean === '.' ? folder : [folder, clean].filter((part) => part !== '').join('/');
}

/** Where lines begin with a prompt, the others are what the commands printed. Blanks keep the offsets. */
function typed({ code }: Fence): string {
  if (!/^[ \t]*[$%] /m.test(code)) return code;
  let continued = false;
  return code
    .split('\n')
    .map((line) => {
      const isTyped = continued || /^[ \t]*[$%] /.test(line);
      continued = isTyped && line.endsWith('\\');
      return isTyped ? line.replace(/^([ \t]*)[$%>] /, '$1  ') : ' '.repeat(line.length);
    })
    .join('\n');
}
