import type { ChildProcess } from 'node:child_process';
import { scratchFolderOf } from '../process/scratch-folder';
import { SharedProcess } from '../process/shared-process';
import type { PrepareAnswer, PrepareRequest } from './prepared';

const compiler = new SharedProcess('vite/child/prepare', scratchFolderOf('amiw-vite-'));

/**
 * Compiles a file and what it imports, so that it can be loaded without a vite.
 *
 * @returns whether that was possible. When it was not, the file has to be loaded by a vite of its own.
 */
export async function prepareModules(request: PrepareRequest, limitMs: number): Promise<boolean> {
  const child = compiler.hold();
  try {
    return await answerOf(child, request, limitMs);
  } finally {
    compiler.release(child);
  }
}

function answerOf(child: ChildProcess, request: PrepareRequest, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (done: boolean): void => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', gone);
      child.off('error', gone);
      resolve(done);
    };
    const listen = ({ target, done }: PrepareAnswer): void => {
      if (target === request.target) end(done);
    };
    const gone = (): void => {
      end(false);
    };
    const timer = setTimeout(() => {
      compiler.discard(child);
    }, limitMs);
    child.on('message', listen);
    child.once('exit', gone);
    child.once('error', gone);
    child.send(request, (error) => {
      if (error !== null) end(false);
    });
  });
}
