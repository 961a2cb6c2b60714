import type { ChildProcess } from 'node:child_process';
import { scratchFolderOf } from '../process/scratch-folder';
import { SharedProcess } from '../process/shared-process';
import type { ExampleRequest } from './job';

/** A folder of this process for what is compiled. */
export const scratchFolder = scratchFolderOf('amiw-examples-');

/** The process in which examples run. */
export const exampleProcess = new SharedProcess('examples/child/main', scratchFolder);

export function send(child: ChildProcess, request: ExampleRequest): void {
  if (child.connected) child.send(request, () => undefined);
}
