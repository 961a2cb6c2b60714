import type { ModuleFacts } from '../gates/gate';
import type { ModuleView } from '../module/module-view';
import type { TestRun } from './test-run';

/** What the gates share that run tests. */
export interface TestFacts extends ModuleFacts {
  readonly run: TestRun;
}

/** The file to look into when a run as a whole went wrong and no test file is to blame. */
export function configFileOf({ files }: ModuleView): string {
  return files.find((file) => /^(?:vitest|vite)\.config\.[cm]?[jt]s$/.test(file)) ?? 'wsp.json';
}

/** Names in backticks; of many the first ones. */
export function quotedList(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(quoted);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** As part of a sentence that goes on or ends behind it. */
export function withoutFullStop(message: string): string {
  return message.replace(/[.\s]+$/, '');
}

/** A name that people chose, in backticks on one line. */
export function quoted(name: string): string {
  return `\`${name.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}
