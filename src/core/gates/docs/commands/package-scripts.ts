import { parse } from 'jsonc-parser';
import type { ModuleView } from '../../../module/module-view';
import type { ShellCommand, ShellWord } from '../../../shell/parse-shell';

/** A script that a command runs through the package manager. */
export interface ScriptUse {
  readonly name: string;
  readonly word: ShellWord;
}

/** Scripts that every package manager runs by their own names. */
const OWN_VERBS: ReadonlySet<string> = new Set(['test', 'start', 'stop', 'restart']);

/** The script of `npm run x`, `npm test`, `pnpm run x`, `yarn run x`; `undefined` where the package is chosen by a flag. */
export function readScriptUse({ words }: ShellCommand): ScriptUse | undefined {
  const [manager, verb, ...rest] = words;
  if (!/^(?:npm|pnpm|yarn)$/.test(manager?.text ?? '') || verb === undefined) return undefined;
  if (
    rest.some(({ text }) =>
      /^(?:-w|-C|-F|-r|--(?:workspaces?|prefix|filter|recursive|dir|if-present))(?:=|$)/.test(text),
    )
  ) {
    return undefined;
  }
  if (OWN_VERBS.has(verb.text)) return { name: verb.text, word: verb };
  if (!/^(?:run|run-script)$/.test(verb.text)) return undefined;
  const script = rest.find(({ text }) => !text.startsWith('-'));
  return script === undefined || script.open ? undefined : { name: script.text, word: script };
}

/** Scripts of the module's package.json and of those that the manifest declares in `references`. */
export function knownScripts(module: ModuleView): string[] {
  const { files, workspace } = module;
  const own = files.includes('package.json') ? [module.read('package.json')] : [];
  const others = [...workspace.references].flatMap(([path, text]) =>
    /(?:^|\/)package\.json$/.test(path) ? [text] : [],
  );
  return [...own, ...others].flatMap((text) => {
    const { scripts } = (parse(text) as { scripts?: unknown } | undefined) ?? {};
    return typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : [];
  });
}
