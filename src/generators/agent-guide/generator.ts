import { logger, type Tree } from '@nx/devkit';
import { AmiwError } from '../../core/errors';
import { buildCommands } from '../workspace/build-commands';
import { isInside } from '../../plugin/plugin-options';
import { assertWritable } from '../workspace/assert-writable';
import { gateTargetNames } from '../workspace/plugin-registration';
import { agentGuide } from './guide';
import type { AgentGuideGeneratorSchema } from './schema';
import { writeSection } from './write-section';

/** Writes the section for agents. Running it again brings the section up to date and changes nothing else. */
export function agentGuideGenerator(
  tree: Tree,
  { file = 'AGENTS.md' }: AgentGuideGeneratorSchema,
): void {
  requireMarkdown(file);
  const guide = agentGuide({ exec: buildCommands(tree).exec, targets: gateTargetNames(tree) });
  const source = tree.read(file, 'utf8') ?? undefined;
  const text = writeSection(source, guide, file);
  if (text === source) logger.info(`${file} is up to date.`);
  else tree.write(file, text);
  assertWritable(tree);
}

function requireMarkdown(file: string): void {
  if (isInside(file) && /\.(?:md|mdc|mdx|markdown)$/i.test(file)) return;
  throw new AmiwError('OPTIONS_INVALID', {
    where: '--file',
    found: `"${file}" is no Markdown file of the workspace.`,
    expected: 'Expected a path from the workspace root that ends with .md.',
    fix: 'write for example --file=AGENTS.md',
  });
}

export default agentGuideGenerator;
