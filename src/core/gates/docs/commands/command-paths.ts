import type { ModuleView } from '../../../module/module-view';
import { exists } from '../link-target';
import type { ShellWord } from '../../../shell/parse-shell';
import { documentCommands, type DocumentCommand } from './document-commands';

/** A path of the module that a command reads and that is not there. */
export interface MissingPath {
  readonly command: DocumentCommand;
  readonly word: ShellWord;
  /** From the module's root. */
  readonly path: string;
}

/** Programs that read what they are given; others may make it. */
const READERS: ReadonlySet<string> = new Set(
  'bat cat cd code diff eslint grep head jq less ls more node prettier pushd rg source tail tree ts-node tsc tsx vitest wc'.split(
    ' ',
  ),
);

/** Words that stand before the program itself. */
const STARTERS: ReadonlySet<string> = new Set([
  'npx',
  'pnpm',
  'yarn',
  'bunx',
  'bun',
  'exec',
  'sudo',
  'run',
]);

/** Paths behind programs that read, as far as they lead into the module. */
export function missingPaths(module: ModuleView): MissingPath[] {
  return documentCommands(module).flatMap((command) => {
    const at = command.words.findIndex(({ text }) => !STARTERS.has(text) && !text.startsWith('-'));
    if (!READERS.has(command.words[at]?.text ?? '')) return [];
    return command.words.slice(at + 1).flatMap((word): MissingPath[] => {
      const path = pathIn(module, command, word);
      return path === undefined || exists(module.files, path) ? [] : [{ command, word, path }];
    });
  });
}

/** From the module's root; `undefined` for what leads elsewhere, or is made by tools and ignored by git. */
function pathIn(
  module: ModuleView,
  { folder, file }: DocumentCommand,
  word: ShellWord,
): string | undefined {
  const { text, open } = word;
  if (open || folder === undefined || !/^[\w.@/-]+$/.test(text) || /^[-/]|\.\./.test(text))
    return undefined;
  const written = text.replace(/^\.\//, '').replace(/\/$/, '');
  const full = folder === '' ? written : `${folder}/${written}`;
  const inside = full.startsWith(`${module.root}/`)
    ? full.slice(module.root.length + 1)
    : undefined;
  const path =
    inside ?? (folder === '' && file !== '' && OWN_FOLDERS.test(written) ? written : undefined);
  return path === undefined || GENERATED.test(path) ? undefined : path;
}

/** Readers who are in the module's folder already; the workspace's root has no such folders of its own as a rule. */
const OWN_FOLDERS = /^(?:src|tests|contracts)\//;

const GENERATED = /^(?:dist|build|out|out-tsc|coverage|node_modules|tmp)(?:\/|$)/;
