/**
 * Ends this process and all that it started when its parent is gone, however the parent went:
 * the parent holds the other end of our standard input and never writes to it.
 */
export function dieWithParent(): void {
  process.stdin.on('end', endGroup);
  process.stdin.on('error', endGroup);
  process.stdin.resume();
  if ('unref' in process.stdin) process.stdin.unref();
}

function endGroup(): void {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.exit(1);
}
