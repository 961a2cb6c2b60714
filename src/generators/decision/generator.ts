import { logger, type Tree } from '@nx/devkit';
import {
  DECISIONS_FOLDER,
  decisionFile,
  decisionLine,
  renderDecision,
} from '../../core/mod-log/decision-record';
import { withChange } from '../../core/mod-log/edit-mod-log';
import { moduleRoot } from '../docs/module-root';
import { assertWritable } from '../workspace/assert-writable';
import { modLogFile, readModLog, refuseModLog } from '../workspace/mod-log';
import { today } from '../workspace/today';
import { normalizeOptions } from './normalize-options';
import type { DecisionGeneratorSchema } from './schema';

/** Records a decision and links it from ModLog.md. Running it again with the same title touches nothing. */
export async function decisionGenerator(
  tree: Tree,
  schema: DecisionGeneratorSchema,
): Promise<void> {
  const root = await moduleRoot(tree, schema.project);
  const decision = normalizeOptions(schema, today());
  const folder = `${root}/${DECISIONS_FOLDER}`;
  const file = decisionFile(decision.title, tree.children(folder));
  const modLog = linked(readModLog(tree, root), decision.title, file);
  if (modLog === undefined) refuseModLog(root, 'has no entry that lists its changes');

  const isNew = !tree.exists(`${folder}/${file}`);
  if (isNew) tree.write(`${folder}/${file}`, renderDecision(file, decision));
  if (modLog !== readModLog(tree, root)) tree.write(modLogFile(root), modLog);
  assertWritable(tree);
  if (!isNew) logger.info(`${folder}/${file} is there already and stays as it is.`);
}

function linked(modLog: string, title: string, file: string): string | undefined {
  const isLinked = modLog.includes(`(${DECISIONS_FOLDER}/${file})`);
  return isLinked ? modLog : withChange(modLog, decisionLine(title, file));
}

export default decisionGenerator;
