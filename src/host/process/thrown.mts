import type { Frame, Thrown } from '../../core/test-run/words.js';
import { framesIn } from './frames.mjs';

interface ErrorLike {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  /** Vitest has read the stack already. */
  readonly stacks?: readonly Frame[];
  /** Of a parser: where the source is wrong. */
  readonly loc?: Partial<Frame>;
  readonly id?: string;
}

/** Whatever was thrown: `throw undefined` and `throw 'text'` are possible too. */
export function thrownOf(error: unknown): Thrown {
  if (typeof error !== 'object' || error === null) {
    return { name: 'Error', message: String(error), frames: [] };
  }
  const { name, message, stack, stacks, loc, id } = error as ErrorLike;
  const file = loc?.file ?? id;
  const parsed =
    file !== undefined && loc?.line !== undefined
      ? [{ file, line: loc.line, column: (loc.column ?? 0) + 1 }]
      : [];
  const frames = stacks?.map(({ file: path, line, column }) => ({ file: path, line, column }));
  return {
    name: name ?? 'Error',
    message: message ?? 'An error without a message',
    frames: [...parsed, ...(frames ?? framesIn(stack ?? ''))],
  };
}
