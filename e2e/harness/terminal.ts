import { runCommand, type CommandResult } from './command';
import type { Workspace } from './workspace';
import type { Environment } from './environment';

/**
 * Runs the workspace's nx as somebody at a terminal does, with all its streams on one. `script` (of util-linux) makes
 * the terminal and hands on what is shown there.
 */
export function nxAtTerminal(
  workspace: Workspace,
  args: readonly string[],
  env: Environment = {},
): Promise<CommandResult> {
  const command = ['node_modules/.bin/nx', ...args].join(' ');
  return runCommand('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: workspace.root,
    env: workspace.environment({ TERM: 'xterm-256color', ...env }),
  });
}
