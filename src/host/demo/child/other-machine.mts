import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import type { Machine } from '../outcome.js';

/**
 * Lets the code that is loaded from here on believe that it is on another machine. The platform stays what it is:
 * paths, and compiled code that is loaded, depend on it.
 */
export function moveTo({ host, user, processors, memory }: Machine): void {
  const { cpus } = os;
  const userInfo = os.userInfo as (options?: object) => os.UserInfo<string | Buffer>;
  const [processor] = cpus();
  Object.assign(os, {
    hostname: () => host,
    userInfo: (options?: object) => ({
      ...userInfo(options),
      username: user,
      homedir: os.homedir(),
    }),
    totalmem: () => memory,
    availableParallelism: () => processors,
    cpus: () =>
      processor === undefined ? [] : Array.from({ length: processors }, () => processor),
  });
  syncBuiltinESMExports();
}
