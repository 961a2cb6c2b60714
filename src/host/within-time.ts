import { createContext, Script } from 'node:vm';

/** Made once: a context takes a millisecond. */
const box: { work?: (() => unknown) | undefined } = {};
const context = createContext(box);
const script = new Script('work()');

/** Stands for the work that was given up. */
export const OUT_OF_TIME: unique symbol = Symbol('out of time');

/**
 * Does synchronous work, but gives it up when it takes too long. Unlike a timer that reaches into endless loops and into
 * regular expressions that try every combination: what somebody wrote into a contract or a document must not
 * keep a task, and all others of its batch, running for ever.
 */
export function withinTime<Result>(
  work: () => Result,
  timeoutMs: number,
): Result | typeof OUT_OF_TIME {
  box.work = work;
  try {
    return script.runInContext(context, { timeout: timeoutMs }) as Result;
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return OUT_OF_TIME;
    throw error;
  }
}

/** The error comes from the other context, where `Error` is another class. */
function codeOf(error: unknown): unknown {
  return Reflect.get(Object(error) as object, 'code');
}
