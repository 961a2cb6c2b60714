import { readNxJson, type Tree } from '@nx/devkit';
import { AmiwError } from '../../core/errors';
import { buildCommands, type BuildCommands } from '../workspace/build-commands';

/** What the templates say of a workspace. */
export interface Build extends BuildCommands {
  readonly branch: string;
  /** Target of the gate `validate`. */
  readonly target: string;
  /** File that says which Node the workspace wants; `undefined` if none does. */
  readonly nodeVersionFile: string | undefined;
  /** Major version of Node. */
  readonly nodeVersion: string;
}

/** The Node that a workspace gets which does not say what it wants. */
const NODE_VERSION = '22';

const NODE_VERSION_FILES = ['.nvmrc', '.node-version'];

/** How a build of the workspace goes. @throws AmiwError OPTIONS_INVALID */
export function buildOfWorkspace(
  tree: Tree,
  validateTarget: string,
  branch: string = readNxJson(tree)?.defaultBase ?? 'main',
): Build {
  requireBranch(branch);
  const nodeVersionFile = NODE_VERSION_FILES.find((file) => tree.exists(file));
  const named = nodeVersionFile === undefined ? undefined : tree.read(nodeVersionFile, 'utf8');
  return {
    ...buildCommands(tree),
    ...{ branch, target: validateTarget, nodeVersionFile },
    nodeVersion: /^v?(\d+)/.exec(named?.trim() ?? '')?.[1] ?? NODE_VERSION,
  };
}

/** Branches are written into YAML and shell as they are. */
function requireBranch(branch: string): void {
  if (/^[A-Za-z0-9_][A-Za-z0-9._/-]*$/.test(branch)) return;
  throw new AmiwError('OPTIONS_INVALID', {
    where: '--branch',
    found: `"${branch}" is no name of a branch.`,
    expected: 'Expected letters, digits, dots, slashes, hyphens and underscores.',
    fix: 'write for example --branch=main',
  });
}
