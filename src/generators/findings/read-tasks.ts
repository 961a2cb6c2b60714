import type { Tree } from '@nx/devkit';
import * as v from 'valibot';
import { AmiwError } from '../../core/errors';

/** What `--graph=<file>` of Nx writes, as far as it is needed. */
const taskGraph = v.object({
  tasks: v.object({
    tasks: v.record(
      v.string(),
      v.object({ target: v.object({ project: v.string(), target: v.string() }) }),
    ),
  }),
});

/**
 * Ids `project:target` of the tasks in a task graph that Nx wrote.
 *
 * @throws AmiwError OPTIONS_INVALID
 */
export function readTasks(tree: Tree, file: string): ReadonlySet<string> {
  const text = tree.read(file, 'utf8');
  if (text === null) throw unreadable(`"${file}" does not exist.`);
  const parsed = parse(text);
  if (!parsed.success) throw unreadable(`"${file}" is no task graph of Nx.`);
  return new Set(
    Object.values(parsed.output.tasks.tasks).map(
      ({ target }) => `${target.project}:${target.target}`,
    ),
  );
}

function parse(text: string): v.SafeParseResult<typeof taskGraph> {
  try {
    return v.safeParse(taskGraph, JSON.parse(text));
  } catch {
    return v.safeParse(taskGraph, undefined);
  }
}

function unreadable(found: string): AmiwError {
  return new AmiwError('OPTIONS_INVALID', {
    where: '--tasks',
    found,
    expected: 'Expected the task graph of a run, as Nx writes it.',
    fix: 'run `nx affected -t wsp-validate --graph=.wsp/tasks.json`, and give --tasks=.wsp/tasks.json',
  });
}
