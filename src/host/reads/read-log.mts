import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { LoggedRead } from './logged-read.js';

export type LogRead = (read: LoggedRead) => void;

/** Each read is on disk at once: nothing of it is lost when this process dies. */
export function logTo(folder: string): LogRead {
  const file = join(folder, `${process.pid}-${threadId}.jsonl`);
  const write = appendFileSync;
  return (read) => {
    write(file, `${JSON.stringify(read)}\n`);
  };
}
