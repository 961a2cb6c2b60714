import type { ModuleFacts } from '../gate';
import type { Rule } from '../rule';
import { files, findings } from './docs.fixture';

/** What the executor knows of a project and its workspace. */
export const commands = {
  project: '@acme/intent-log',
  targets: new Map([
    ['wsp-docs', ['format', 'pluginVersion']],
    ['wsp-coverage', ['format', 'timeout']],
    ['build', undefined],
  ]),
  generators: new Map([
    ['module', ['name', 'domain', 'skipFormat']],
    ['docs', ['module']],
  ]),
};

/** What a rule says of a README of this text. */
export function saidOfCommands(
  rule: Rule<ModuleFacts>,
  text: string,
  overrides: Parameters<typeof findings>[2] = {},
): string[] {
  const documents = { ...files(), 'README.md': `# Log\n\n${text}\n` };
  return findings(rule, documents, { commands, ...overrides });
}

/** A fence of shell commands. */
export function sh(...lines: string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
