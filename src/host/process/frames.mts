import type { Frame } from '../../core/test-run/words.js';

const FRAME = /^\s+at (?:.*? \((.+?):(\d+):(\d+)\)|(?:async )?(.+?):(\d+):(\d+))$/gm;

/** The frames of a stack that Node or vite wrote; they are source-mapped there already. */
export function framesIn(stack: string): Frame[] {
  return [...stack.matchAll(FRAME)].map((match) => ({
    file: match[1] ?? match[4] ?? '',
    line: Number(match[2] ?? match[5]),
    column: Number(match[3] ?? match[6]),
  }));
}
