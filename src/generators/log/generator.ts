import { logger, readJson, type Tree } from '@nx/devkit';
import { planLog } from '../../core/mod-log/plan-log';
import { commitsSince, committedText } from '../../host/git-history';
import { moduleRoot } from '../docs/module-root';
import { assertWritable } from '../workspace/assert-writable';
import { editJson } from '../workspace/edit-json';
import { manifestAt } from '../workspace/manifests';
import { interfaceRecord, modLogFile, readModLog, refuseModLog } from '../workspace/mod-log';
import { today } from '../workspace/today';
import type { LogGeneratorSchema } from './schema';

/** Adds what is new to a module's ModLog. A second run without anything new changes nothing. */
export async function logGenerator(tree: Tree, schema: LogGeneratorSchema): Promise<void> {
  const { project, title, bump } = schema;
  const root = await moduleRoot(tree, project);
  const file = modLogFile(root);
  const packageVersion = versionOf(tree, root);
  const facts = {
    modLog: readModLog(tree, root),
    committed: committedText(tree.root, file),
    record: interfaceRecord(tree, root),
    commits: commitsSince(tree.root, file, root),
    packageVersion,
    milestone: manifestAt(tree, root)?.milestone ?? 'poc',
    today: today(),
  };
  const wishes = { ...(title?.trim() && { title: title.trim() }), ...(bump && { bump }) };
  const plan = planLog(facts, wishes);
  if (plan.kind === 'unreadable') refuseModLog(root, 'has no entry with a version');
  if (plan.kind === 'nothing') {
    logger.info(`${file} tells all there is: same exports, no commits since the last entry.`);
    return;
  }
  tree.write(file, plan.text);
  if (plan.kind === 'entry' && packageVersion !== undefined && packageVersion !== plan.version) {
    editJson(tree, `${root}/package.json`, ['version'], plan.version);
  }
  assertWritable(tree);
  logger.info(
    plan.kind === 'record'
      ? `The newest entry of ${file} records the exports now.`
      : `${plan.before} → ${plan.version}. Say in ${file} what it means for those who use the module.`,
  );
}

function versionOf(tree: Tree, root: string): string | undefined {
  const file = `${root}/package.json`;
  return tree.exists(file) ? readJson<{ version?: string }>(tree, file).version : undefined;
}

export default logGenerator;
